// The form made from a panel's declared options: one native control each, in rows that wrap.
#pragma once

#include "workbench.hpp"

#include <cabildo/options.hpp>

#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

namespace cabildo::workbench {

class OptionForm : public wxPanel {
public:
    /// `given` holds values of an earlier visit; those that do not fit the store are dropped. `changed` is called after
    /// a person's change.
    OptionForm(wxWindow* parent, const std::vector<Option>& options, const Dataset& data, const OptionValues& given,
               std::function<void()> changed);

    OptionValues values() const;
    /// Sets one option as a person would, `changed` included.
    void set(const std::string& option, const std::string& value);
    /// Takes over values from elsewhere where they fit the store; `changed` is called where one differs from what is shown.
    void take(const OptionValues& given, const Dataset& data);
    /// Something to put after the options, at the right.
    void add_at_right(wxWindow* window);
    /// The codebook or the initiatives have changed: lists are filled anew. A choice that is gone gives way to the default.
    void refill(const Dataset& data);
    bool empty() const { return fields_.empty(); }

    /// Height in px that the rows need at this width.
    int height_for(int width) const;
    void focus_first();

private:
    struct Field {
        const Option* option;
        wxWindow* label;  ///< nullptr where the control says it itself
        wxWindow* control;
        std::function<std::string()> value;
        std::function<void(const std::string&)> set_value;
        std::function<void(const Dataset&)> refill{};  ///< where the choices come from the store
    };
    using Items = std::vector<std::pair<std::string, wxString>>;
    using ItemsOf = std::function<Items(const Dataset&)>;

    Field make_field(const Option& option, const Dataset& data, const std::string& value);
    Field make_list(const Option& option, const Dataset& data, const ItemsOf& items_of, const std::string& value);
    Field make_several(const Option& option, const std::string& value);
    Field make_initiative(const Option& option, const Dataset& data, const std::string& value);
    Field make_number(const Option& option, const std::string& value);
    Field make_toggle(const Option& option, const std::string& value);
    Field make_text(const Option& option, const std::string& value);
    Field make_arrangement(const Option& option, const std::string& value);
    int flow(int width, bool place) const;
    void paint();

    std::vector<Option> options_;
    std::vector<Field> fields_;
    std::vector<wxWindow*> right_;
    std::function<void()> changed_;
};

}  // namespace cabildo::workbench
