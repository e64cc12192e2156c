// A piece of a test that runs as another user, in a process of its own.
#pragma once

#include <boost/test/unit_test.hpp>

#include <grp.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <exception>

namespace cabildo::test {

/// For tests that become other users: `* precondition(as_root)` has them reported as skipped where that is not allowed.
inline boost::test_tools::assertion_result as_root(boost::unit_test::test_unit_id) { return ::geteuid() == 0; }

/// 0 when `work` returned, 1 when it threw (said on standard error), else the status it ended with.
template <typename Work>
int as_user(unsigned user, Work&& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        if (::setgroups(0, nullptr) != 0 || ::setgid(user) != 0 || ::setuid(user) != 0) ::_exit(9);
        try {
            work();
        } catch (const std::exception& exception) {
            std::fprintf(stderr, "user %u: %s\n", user, exception.what());
            ::_exit(1);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace cabildo::test
