// Runs the built program as a user would: a command line, what came out of it, and how it ended.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cabildo::cli_test {

struct Result {
    int status = -1;  ///< exit status; 128 + signal when a signal ended it
    std::string out, err;
};

/// A program that runs, with folders of its own in place of the user's.
class Running {
public:
    Running(const std::filesystem::path& home, const std::vector<std::string>& arguments,
            const std::map<std::string, std::string>& environment = {}, const std::string& output = {});
    void signal(int number) const;
    pid_t id() const { return id_; }
    Result wait();

private:
    pid_t id_ = -1;
    std::filesystem::path out_, err_;
};

/// `output`: a file for standard output in place of the one that `out` is read from.
Result run(const std::filesystem::path& home, const std::vector<std::string>& arguments,
           const std::map<std::string, std::string>& environment = {}, const std::string& output = {});

/// Number of lines; a last one without line end counts.
int lines(const std::string& text);

std::string whole(const std::filesystem::path& file);
void write_text(const std::filesystem::path& file, const std::string& text);

/// A folder for a test, with a sample store made once for all of the program's tests.
class Workplace {
public:
    Workplace();
    ~Workplace();
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

    std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
    /// A copy of the sample store, of this test's own.
    std::string sample() const;
    Result run(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment = {}) const;
    const std::filesystem::path& home() const { return folder_; }

private:
    std::filesystem::path folder_;
};

}  // namespace cabildo::cli_test
