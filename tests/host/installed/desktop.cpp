#include "desktop.hpp"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <thread>
#include <vector>

namespace cabildo::test {

namespace {

constexpr std::chrono::seconds patience{120};
constexpr std::chrono::milliseconds pause{50};

/// A window may be gone while it is asked for its title.
int ignore_error(Display*, XErrorEvent*) { return 0; }

/// A property's items of 32 or 8 bits; empty where there is none.
template <typename Item>
std::vector<Item> property(Display* display, WindowId window, const char* name, Atom type) {
    Atom actual = None;
    int format = 0;
    unsigned long count = 0, left = 0;
    unsigned char* data = nullptr;
    std::vector<Item> items;
    if (XGetWindowProperty(display, window, XInternAtom(display, name, False), 0, 4096, False, type, &actual, &format, &count, &left, &data) == Success && data != nullptr) {
        const auto* first = reinterpret_cast<const Item*>(data);
        items.assign(first, first + count);
        XFree(data);
    }
    return items;
}

}  // namespace

bool wait_until(const std::function<bool()>& condition) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(pause);
    }
    return true;
}

Desktop::Desktop() : display_(XOpenDisplay(nullptr)) {
    if (display_ == nullptr) throw std::runtime_error("no display");
    XSetErrorHandler(ignore_error);
}

Desktop::~Desktop() { XCloseDisplay(display_); }

std::string Desktop::title_of(WindowId window) {
    const auto bytes = property<char>(display_, window, "_NET_WM_NAME", XInternAtom(display_, "UTF8_STRING", False));
    return {bytes.begin(), bytes.end()};
}

WindowId Desktop::active() {
    const auto windows = property<unsigned long>(display_, XDefaultRootWindow(display_), "_NET_ACTIVE_WINDOW", XA_WINDOW);
    return windows.empty() ? None : windows.front();
}

std::optional<WindowId> Desktop::window(const std::string& words) {
    for (const WindowId each : property<unsigned long>(display_, XDefaultRootWindow(display_), "_NET_CLIENT_LIST", XA_WINDOW)) {
        XWindowAttributes attributes{};
        if (title_of(each).find(words) != std::string::npos && XGetWindowAttributes(display_, each, &attributes) != 0 && attributes.map_state == IsViewable) return each;
    }
    return std::nullopt;
}

WindowId Desktop::wait_for(const std::string& words) {
    std::optional<WindowId> found;
    if (!wait_until([&] { return (found = window(words)).has_value(); })) throw std::runtime_error("no window “" + words + "”");
    return *found;
}

void Desktop::activate(WindowId window) {
    wait_until([&] {
        if (active() == window) return true;
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = window;
        event.xclient.message_type = XInternAtom(display_, "_NET_ACTIVE_WINDOW", False);
        event.xclient.format = 32;
        event.xclient.data.l[0] = 2;  // as a pager
        XSendEvent(display_, XDefaultRootWindow(display_), False, SubstructureNotifyMask | SubstructureRedirectMask, &event);
        XSync(display_, False);
        return false;
    });
}

void Desktop::press(WindowId window, Key key, std::initializer_list<Key> held) {
    activate(window);
    std::vector<Key> keys(held);
    keys.push_back(key);
    for (const Key each : keys) XTestFakeKeyEvent(display_, XKeysymToKeycode(display_, each), True, CurrentTime);
    for (auto each = keys.rbegin(); each != keys.rend(); ++each) XTestFakeKeyEvent(display_, XKeysymToKeycode(display_, *each), False, CurrentTime);
    XSync(display_, False);
}

void Desktop::click_from_corner(WindowId window, int left, int up) {
    activate(window);
    XWindowAttributes attributes{};
    int x = 0, y = 0;
    WindowId child = None;
    if (XGetWindowAttributes(display_, window, &attributes) == 0 ||
        XTranslateCoordinates(display_, window, XDefaultRootWindow(display_), 0, 0, &x, &y, &child) == 0)
        return;
    XTestFakeMotionEvent(display_, -1, x + attributes.width - left, y + attributes.height - up, CurrentTime);
    XTestFakeButtonEvent(display_, 1, True, CurrentTime);
    XTestFakeButtonEvent(display_, 1, False, CurrentTime);
    XSync(display_, False);
}

std::string clipboard() {
    std::string text;
    FILE* pipe = ::popen("xclip -selection clipboard -o 2>/dev/null", "r");
    if (pipe == nullptr) return text;
    std::array<char, 4096> part{};
    for (std::size_t read = 0; (read = std::fread(part.data(), 1, part.size(), pipe)) > 0;) text.append(part.data(), read);
    ::pclose(pipe);
    return text;
}

void set_clipboard(const std::string& text) {
    FILE* pipe = ::popen("xclip -selection clipboard -i >/dev/null 2>&1", "w");
    if (pipe == nullptr) return;
    std::fwrite(text.data(), 1, text.size(), pipe);
    ::pclose(pipe);
}

}  // namespace cabildo::test
