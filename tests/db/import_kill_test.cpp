// kill -9 during an import, at fifty moments: the store opens, is sound, and holds all of the package or nothing of it.
#include "package_store.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

using namespace cabildo;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(import_kill_test)

namespace {

constexpr int initiatives = 4000;
constexpr int moments = 50;

std::filesystem::path large_package(const std::filesystem::path& folder) {
    std::string main = "code,title,sector,region,budget,themes\n", mechanisms = "initiative,id,depth,instrument,stages\n",
                codings = "initiative,unit,variable,evaluator,value\n";
    for (int i = 0; i < initiatives; ++i) {
        const std::string code = "K-" + std::to_string(i), row = "m" + std::to_string(i);
        main += code + ",Iniciativa " + std::to_string(i) + ",area" + std::to_string(i % 4) + ",r" + std::to_string(i % 15) + "," +
                std::to_string(i * 7) + ".5,t" + std::to_string(i % 5) + ";t" + std::to_string(i % 7 + 5) + "\n";
        if (i % 3 != 0) mechanisms += code + "," + row + "," + std::to_string(i % 6) + ",i" + std::to_string(i % 9) + ",agenda;evaluation\n";
        if (i % 3 != 0) codings += code + "," + row + ",mechanisms.depth,e1," + std::to_string((i + 1) % 6) + "\n";
    }
    return make_package(folder, {{"initiatives.csv", main}, {"mechanisms.csv", mechanisms}, {"codings.csv", codings}});
}

/// Imports in a process of its own; killed after `wait` unless that is negative. Returns how long it lived.
std::chrono::microseconds import_in_child(const std::filesystem::path& store, const std::filesystem::path& package,
                                          std::chrono::microseconds wait) {
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            db::Store target = db::Store::open(store, db::Access::write);
            db::import_package(target, package);
        } catch (...) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    BOOST_REQUIRE(child > 0);
    if (wait.count() >= 0) {
        std::this_thread::sleep_for(wait);
        ::kill(child, SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_TEST((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
}

void clone(const std::filesystem::path& from, const std::filesystem::path& to) {
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(to.string() + suffix);
    std::filesystem::copy_file(from, to);
}

}  // namespace

BOOST_AUTO_TEST_CASE(leave_the_store_untouched_or_complete) {
    const TemporaryFolder temporary;
    const auto package = large_package(temporary / "package"), fresh = temporary / "fresh.cabildo",
               store = temporary / "store.cabildo";
    std::string before, after;
    {
        db::Store target = db::Store::create(fresh, "Antes");
        db::import_package(target, CABILDO_TEST_DATA "/db/packages/minimal");
        before = fingerprint(target);
    }
    clone(fresh, store);
    const auto whole = import_in_child(store, package, std::chrono::microseconds(-1));
    {
        db::Store target = db::Store::open(store, db::Access::read);
        after = fingerprint(target);
    }
    BOOST_REQUIRE(before != after);
    std::mt19937_64 random(2009);
    std::uniform_int_distribution<std::int64_t> moment(0, whole.count() * 11 / 10);
    int untouched = 0, complete = 0;
    for (int i = 0; i < moments; ++i) {
        clone(fresh, store);
        import_in_child(store, package, std::chrono::microseconds(moment(random)));
        db::Store target = db::Store::open(store, db::Access::write);
        BOOST_TEST(target.verify().empty());
        const std::string found = fingerprint(target);
        ++(found == before ? untouched : complete);
        BOOST_TEST((found == before || found == after));
    }
    BOOST_TEST(untouched > 0);
    BOOST_TEST_MESSAGE(untouched << " untouched, " << complete << " complete");
}

BOOST_AUTO_TEST_SUITE_END()
