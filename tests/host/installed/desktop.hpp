// Another program's windows as a person meets them: found by their titles, given keys and clicks. Knows X11 and nothing of the program.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>

struct _XDisplay;

namespace cabildo::test {

/// X11's own numbers, without its macros.
using WindowId = unsigned long;
using Key = unsigned long;

/// Asks again and again until it holds; false after a generous while.
bool wait_until(const std::function<bool()>& condition);

class Desktop {
public:
    Desktop();
    ~Desktop();
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    /// The window whose title holds these words, once it is in sight.
    std::optional<WindowId> window(const std::string& words);
    /// Waits for it; throws when it does not come.
    WindowId wait_for(const std::string& words);
    /// Brings it to the front and presses a key there, with these held down.
    void press(WindowId window, Key key, std::initializer_list<Key> held = {});
    /// Clicks so many px left of and above the window's lower right corner.
    void click_from_corner(WindowId window, int left, int up);

private:
    void activate(WindowId window);
    std::string title_of(WindowId window);
    WindowId active();

    _XDisplay* display_;
};

/// The clipboard's text, by xclip.
std::string clipboard();
void set_clipboard(const std::string& text);

}  // namespace cabildo::test
