// Where a native panel stands in its page: made when it is opened first, with a notice in its place where it may not be
// loaded or fails.
#pragma once

#include "analysis_run.hpp"
#include "workbench.hpp"

#include <cabildo/wx/native_panel.hpp>

#include <wx/panel.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace cabildo::workbench {

class NoticeView;

class NativeArea : public wxPanel, private wx::NativeHost {
public:
    /// What its page does for it.
    struct Owner {
        std::function<engine::Request()> request;                   ///< the page's next run
        std::function<void(const OptionValues&)> hand_over;         ///< takes option values and shows the report
    };
    NativeArea(wxWindow* parent, Workbench& workbench, const PanelChoice& choice, Owner page);
    ~NativeArea() override;

    /// Loads and makes the panel, at the first time.
    void open();
    bool opened() const { return opened_; }
    /// The document of the page; kept until the panel is opened.
    void show(const Document& document);

    /// What tests look at: the panel's window, or the notice in its place.
    wxWindow* window() const { return window_; }
    NoticeView* notice() const { return notice_; }
    bool running() const { return run_.running(); }

private:
    Language language() const override;
    const wx::Look& look() const override { return look_; }
    void run(const wx::OptionValues& options) override;
    void hand_over(const wx::OptionValues& options) override;
    void tell(const std::string& message) override;
    void name(wxWindow* window, const std::string& words) override;

    void make();
    /// Calls the panel; what it throws takes its place.
    void call(const std::function<void(wx::NativePanel&)>& function);
    void end_panel();
    void put_notice(NoticeKind kind, const std::string& title, const std::string& text);
    void tell_not_allowed();
    void lay_out();

    Workbench& workbench_;
    PanelChoice choice_;
    Owner page_;
    wx::Look look_;
    AnalysisRun run_;
    bool opened_ = false;
    std::optional<Document> document_;
    std::unique_ptr<wx::NativePanel> panel_;
    wxWindow* window_ = nullptr;
    NoticeView* notice_ = nullptr;
    wxWindow* button_ = nullptr;
};

}  // namespace cabildo::workbench
