// Which native panels a running program has loaded: a file that is taken away when the program ends in good order. One
// that stays tells the next start what may have taken the program down.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cabildo::workbench {

/// A native panel's library, and how a person calls its plugin.
struct LoadedPanel {
    std::string title;
    std::filesystem::path file;
    std::string hash;

    bool operator==(const LoadedPanel&) const = default;
};

/// One a process. GUI thread only.
class CrashMarker {
public:
    /// `state`: $XDG_STATE_HOME/cabildo; where it is empty or cannot be written, nothing is kept.
    explicit CrashMarker(std::filesystem::path state);
    /// The good end.
    ~CrashMarker();
    CrashMarker(const CrashMarker&) = delete;
    CrashMarker& operator=(const CrashMarker&) = delete;

    /// On disk when it returns, so before the library is loaded. Being told to end (SIGTERM and the like) is a good end from
    /// then on.
    void add(const LoadedPanel& panel);

    /// Of programs that have ended in no good order: told once, then forgotten.
    static std::vector<LoadedPanel> left_behind(const std::filesystem::path& state);

private:
    std::filesystem::path folder_;
    std::filesystem::path file_;
    std::vector<LoadedPanel> panels_;
    int descriptor_ = -1;  ///< keeps the file locked as long as the process lives
};

}  // namespace cabildo::workbench
