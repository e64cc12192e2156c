#include "data/part_section.hpp"

#include "data/codebook_words.hpp"
#include "data/row_dialog.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"
#include "native/wrapped_text.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <array>

namespace cabildo::workbench {

namespace {

constexpr std::array offered{Coverage::coded, Coverage::none, Coverage::not_reported, Coverage::not_coded};

int width_of(const db::Field& field) {
    switch (field.kind) {
        case db::Field::Kind::actor: return 260;
        case db::Field::Kind::open_choice: return 180;
        case db::Field::Kind::several: return 220;
        case db::Field::Kind::integer:
        case db::Field::Kind::decimal: return 110;
        default: return 170;
    }
}

}  // namespace

PartSection::PartSection(wxWindow* parent, Workbench& workbench, Part part)
    : wxPanel(parent), workbench_(workbench), part_(part) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    heading_ = styled_text(this, tr(db::part_label(part)), Style::heading);
    auto* asked = styled_text(this, tr({"¿Se revisó?", "Looked at?"}), Style::small_muted);
    coverage_ = new wxChoice(this, wxID_ANY);
    for (const Coverage status : offered) coverage_->Append(from_utf8(status_word(status)));
    set_label_for(asked, coverage_);
    auto* add_button = new wxButton(this, wxID_ANY, tr({"Agregar…", "Add…"}));
    edit_ = new wxButton(this, wxID_ANY, tr({"Editar…", "Edit…"}));
    remove_ = new wxButton(this, wxID_ANY, tr({"Quitar", "Remove"}));
    head->Add(heading_, 0, wxALIGN_CENTRE_VERTICAL);
    head->AddStretchSpacer();
    head->Add(asked, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(gap));
    head->Add(coverage_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(wide_gap));
    for (wxButton* button : {add_button, edit_, remove_})
        head->Add(button, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(4));
    list_ = new RowList(this, tr(db::part_label(part)), columns());
    passages_ = new WrappedText(this, wxString());
    column->Add(head, 0, wxEXPAND | wxBOTTOM, FromDIP(gap));
    column->Add(list_, 0, wxEXPAND);
    column->Add(passages_, 0, wxEXPAND | wxTOP, FromDIP(gap));
    SetSizer(column);

    const bool writable = !workbench.session().read_only();
    add_button->Enable(writable);
    coverage_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { set_coverage(); });
    add_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add(); });
    edit_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { edit(); });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove(); });
    list_->on_select = [this](std::size_t) {
        enable_buttons();
        show_evidence();
    };
    list_->on_activate = [this](std::size_t) { edit(); };
    list_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_DELETE) return remove();
        if (event.GetKeyCode() == WXK_INSERT) return add();
        event.Skip();
    });
}

std::vector<RowColumn> PartSection::columns() const {
    std::vector<RowColumn> columns;
    for (const auto& field : db::fields(part_)) {
        const bool number = field.kind == db::Field::Kind::integer || field.kind == db::Field::Kind::decimal;
        columns.push_back({tr(field.label), width_of(field), number});
    }
    return columns;
}

void PartSection::show(const db::InitiativeRecord& record) {
    const auto selected = list_->selected();
    const bool same = record.code == code_;
    const std::int64_t key = same && selected && *selected < rows_.size() ? rows_[*selected].key : 0;
    code_ = record.code;
    rows_ = record.parts[static_cast<std::size_t>(part_)];
    evidence_ = record.evidence;
    const Coverage status = rows_.empty() ? record.coverage[static_cast<std::size_t>(part_)] : Coverage::coded;
    heading_->SetLabel(label_text(tr(db::part_label(part_)) + wxString::Format(" (%zu)", rows_.size())));
    coverage_->SetSelection(static_cast<int>(std::find(offered.begin(), offered.end(), status) - offered.begin()));
    coverage_->Enable(rows_.empty() && !workbench_.session().read_only());
    const auto& fields = db::fields(part_);
    list_->set_rows(rows_.size(), [this, &fields](std::size_t row, unsigned column) -> RowCell {
        const auto& values = rows_[row].values;
        const auto found = values.find(fields[column].id);
        if (found == values.end() || found->second.empty()) return {status_word(Coverage::not_reported), true};
        return {field_text(workbench_.session().everything(), part_id(part_), fields[column], found->second)};
    });
    const unsigned shown = static_cast<unsigned>(std::clamp<std::size_t>(rows_.size(), 2, 12));
    list_->SetMinSize(wxSize(-1, height_for_rows(list_, shown, FromDIP(26))));
    for (std::size_t row = 0; row < rows_.size(); ++row)
        if (rows_[row].key == key) list_->select(row);
    enable_buttons();
    show_evidence();
    Layout();
}

void PartSection::enable_buttons() {
    const bool possible = list_->selected() && !workbench_.session().read_only();
    edit_->Enable(possible);
    remove_->Enable(possible);
}

void PartSection::show_evidence() {
    const auto selected = list_->selected();
    std::string text;
    if (selected && *selected < rows_.size()) {
        const std::string about = std::string(part_id(part_)) + ":" + rows_[*selected].row_id;
        for (const auto& passage : evidence_) {
            if (passage.about != about) continue;
            text += (text.empty() ? "" : "\n") + ("«" + passage.passage + "»\n") + passage.document +
                    (passage.locator.empty() ? "" : ", " + passage.locator);
        }
    }
    passages_->set_markup(markup_of(text));
    passages_->Show(!text.empty());
    GetParent()->Layout();
}

void PartSection::set_coverage() {
    const Coverage status = offered[static_cast<std::size_t>(std::max(coverage_->GetSelection(), 0))];
    if (status == Coverage::coded) return add();  // coded means that there is a row
    workbench_.guard([&] {
        workbench_.session().edit([&](db::Editor& editor) { editor.set_part_coverage(code_, part_, status); });
    });
}

void PartSection::add() { ask_row({}); }

void PartSection::edit() {
    const auto selected = list_->selected();
    if (selected) ask_row(rows_[*selected]);
}

void PartSection::ask_row(const db::PartRow& row) {
    const std::string mandatory = part_ == Part::involvements ? "actor" : "";
    RowDialog dialog(this, tr(db::part_label(part_)) + from_utf8(" · " + code_), workbench_.session().everything(),
                     std::string(part_id(part_)), db::fields(part_), row.values, mandatory);
    if (dialog.ShowModal() != wxID_OK) return;
    const std::string code = code_;
    workbench_.guard([&] {
        workbench_.session().edit([&](db::Editor& editor) {
            for (const auto& [field, term] : dialog.new_terms())
                editor.add_term(std::string(part_id(part_)) + "." + field, term);
            if (row.key == 0)
                editor.add_row(part_, code, dialog.values());
            else
                editor.set_row(part_, row.key, dialog.values());
        });
    });
}

void PartSection::remove() {
    const auto selected = list_->selected();
    if (!selected) return;
    const std::int64_t key = rows_[*selected].key;
    workbench_.guard([&] { workbench_.session().edit([&](db::Editor& editor) { editor.remove_row(part_, key); }); });
}

}  // namespace cabildo::workbench
