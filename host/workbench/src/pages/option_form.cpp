#include "pages/option_form.hpp"

#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <wx/dcbuffer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

constexpr int inner_margin = 12;
constexpr int label_gap = 10;
constexpr int field_gap = 18;
constexpr int row_gap = 8;
constexpr int first_width = 1000;
constexpr int narrowest_form = 320;  ///< before its first real size a form has none worth laying out for

/// A value for each option: the remembered one where it still fits, else the default. Without one is only an option that
/// has nothing to choose from in this store.
OptionValues starting_values(const std::vector<Option>& options, const OptionValues& given, const Dataset& data) {
    OptionValues values;
    for (const Option& option : options) {
        const auto take = [&](const std::map<std::string, std::string, std::less<>>& value) {
            try {
                values[option.id] = Options::resolve({option}, value, data).values().at(option.id);
                return true;
            } catch (const Error&) {
                return false;
            }
        };
        const auto remembered = given.find(option.id);
        if (remembered == given.end() || !take({*remembered})) take({});
    }
    return values;
}

}  // namespace

OptionForm::OptionForm(wxWindow* parent, const std::vector<Option>& options, const Dataset& data, const OptionValues& given,
                       std::function<void()> changed)
    : wxPanel(parent), options_(options), changed_(std::move(changed)) {
    SetBackgroundColour(colours().card);
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    const OptionValues values = starting_values(options_, given, data);
    for (const Option& option : options_) {
        const auto value = values.find(option.id);
        fields_.push_back(make_field(option, data, value != values.end() ? value->second : std::string()));
        Field& field = fields_.back();
        const wxString help = tr(option.help);
        if (!help.empty()) {
            field.control->SetToolTip(help);
            if (field.label != nullptr) field.label->SetToolTip(help);
            set_accessible_description(field.control, help);
        }
        if (field.label != nullptr) set_label_for(field.label, field.control);
    }
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        if (event.GetSize().GetWidth() >= FromDIP(narrowest_form)) flow(event.GetSize().GetWidth(), true);
        Refresh();
        event.Skip();
    });
}

OptionValues OptionForm::values() const {
    OptionValues values;
    for (const Field& field : fields_) values[field.option->id] = field.value();
    return values;
}

void OptionForm::set(const std::string& option, const std::string& value) {
    for (const Field& field : fields_) {
        if (field.option->id != option) continue;
        field.set_value(value);
        changed_();
    }
}

void OptionForm::take(const OptionValues& given, const Dataset& data) {
    const OptionValues wanted = starting_values(options_, given, data);
    bool differs = false;
    for (const Field& field : fields_) {
        const auto value = wanted.find(field.option->id);
        if (!given.contains(field.option->id) || value == wanted.end() || field.value() == value->second) continue;
        field.set_value(value->second);
        differs = true;
    }
    if (differs) changed_();
}

void OptionForm::refill(const Dataset& data) {
    const OptionValues before = values();
    for (const Field& field : fields_)
        if (field.refill) field.refill(data);
    const OptionValues after = starting_values(options_, before, data);
    for (const Field& field : fields_) {
        const auto value = after.find(field.option->id);
        if (field.refill && value != after.end() && field.value() != value->second) field.set_value(value->second);
    }
}

void OptionForm::add_at_right(wxWindow* window) {
    right_.push_back(window);
    flow(FromDIP(first_width), true);
}

void OptionForm::focus_first() {
    if (!fields_.empty()) {
        fields_.front().control->SetFocus();
    } else if (!right_.empty()) {
        right_.front()->SetFocus();
    }
}

int OptionForm::height_for(int width) const { return flow(width, false); }

/// Lays the fields out in rows of this width, the right-hand windows at the end of the first row; the height needed.
int OptionForm::flow(int width, bool place) const {
    const int margin = FromDIP(inner_margin);
    int right_width = 0, line = 0;
    for (const wxWindow* window : right_) {
        if (!window->IsShown()) continue;
        right_width += window->GetBestSize().GetWidth() + FromDIP(gap);
        line = std::max(line, window->GetBestSize().GetHeight());
    }
    for (const Field& field : fields_)
        if (field.control->IsShown()) line = std::max(line, field.control->GetBestSize().GetHeight());
    const int first_limit = width - margin - right_width;
    int x = margin, y = FromDIP(10);
    bool first_row = true;
    for (const Field& field : fields_) {
        if (!field.control->IsShown()) continue;
        const wxSize label = field.label != nullptr ? field.label->GetBestSize() : wxSize(0, 0);
        const wxSize control = field.control->GetEffectiveMinSize();
        const int wanted = label.x + (field.label != nullptr ? FromDIP(label_gap) : 0) + control.x;
        const bool beside = x > margin || (first_row && right_width > 0);
        if (beside && x + wanted > (first_row ? first_limit : width - margin)) {
            x = margin;
            y += line + FromDIP(row_gap);
            first_row = false;
        }
        if (place && field.label != nullptr) field.label->SetSize(x, y + (line - label.y) / 2, label.x, label.y);
        if (field.label != nullptr) x += label.x + FromDIP(label_gap);
        if (place) field.control->SetSize(x, y + (line - control.y) / 2, control.x, control.y);
        x += control.x + FromDIP(field_gap);
    }
    if (place) {
        int right_x = width - margin - right_width + FromDIP(gap);
        for (wxWindow* window : right_) {
            if (!window->IsShown()) continue;
            const wxSize size = window->GetBestSize();
            window->SetSize(right_x, FromDIP(10) + (line - size.y) / 2, size.x, size.y);
            right_x += size.x + FromDIP(gap);
        }
    }
    return y + line + FromDIP(10);
}

void OptionForm::paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(GetParent()->GetBackgroundColour()));
    dc.Clear();
    dc.SetPen(wxPen(colours().line));
    dc.SetBrush(wxBrush(colours().card));
    const wxSize size = GetClientSize();
    dc.DrawRoundedRectangle(0, 0, size.GetWidth(), size.GetHeight(), FromDIP(6));
}

}  // namespace cabildo::workbench
