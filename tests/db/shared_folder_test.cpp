// Stores that others read: nothing that they leave keeps the owner out, and what they read is of one state.
#include <cabildo/db/package.hpp>
#include <cabildo/db/reader.hpp>

#include "made_store.hpp"
#include "other_user.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

using cabildo::Error;
using cabildo::db::Access;
using cabildo::db::Editor;
using cabildo::db::Reader;
using cabildo::db::Store;
using cabildo::test::as_user;
using cabildo::test::TemporaryFolder;

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(shared_folder_test)

namespace {

constexpr unsigned owner = 1234;
constexpr unsigned reader = 65534;

/// A store of `owner` (who alone may write it) in a folder where everybody may make files.
struct SharedStore {
    TemporaryFolder folder;
    fs::path path = folder / "banco.cabildo";
    SharedStore() {
        { Store store = Store::create(path, "Banco"); }
        fs::permissions(folder.path(), fs::perms(0777));
        fs::permissions(path, fs::perms(0644));
        BOOST_REQUIRE(::chown(path.c_str(), owner, owner) == 0);
    }
    bool has(const std::string& ending) const { return fs::exists(path.string() + ending); }
};

std::string title(const fs::path& path) { return Store::open(path, Access::read).state().title; }

std::int64_t population(Reader& store) { return static_cast<std::int64_t>(store.read()->population()); }

void add(const fs::path& path, const std::string& code) {
    Store store = Store::open(path, Access::write);
    Editor(store).add_initiative({{"code", code}});
}

/// Two processes that take turns.
struct Turns {
    int there[2]{}, back[2]{};
    Turns() { BOOST_REQUIRE((::pipe(there) == 0 && ::pipe(back) == 0)); }
    static void tell(const int (&pipe)[2]) { BOOST_REQUIRE(::write(pipe[1], "x", 1) == 1); }
    static void wait(const int (&pipe)[2]) {
        char byte = 0;
        BOOST_REQUIRE(::read(pipe[0], &byte, 1) == 1);
    }
};

/// A disk of one megabyte, filled to the last byte.
struct FullDisk {
    TemporaryFolder folder;
    bool mounted = ::mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=1m") == 0;
    FullDisk() = default;
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    void fill() const {
        std::ofstream file(folder / "fill", std::ios::binary | std::ios::app);
        const std::string page(4096, 'x');
        while (file.write(page.data(), 4096).flush()) {
        }
    }
    ~FullDisk() {
        if (mounted) ::umount(folder.path().c_str());
    }
};

/// Reported as skipped where no disk can be mounted.
boost::test_tools::assertion_result can_mount(boost::unit_test::test_unit_id) { return FullDisk().mounted; }

}  // namespace

BOOST_AUTO_TEST_SUITE(shared_folder)

BOOST_AUTO_TEST_CASE(a_reader_leaves_nothing_that_keeps_the_owner_out, *boost::unit_test::precondition(cabildo::test::as_root)) {
    const SharedStore shared;
    BOOST_TEST(as_user(reader, [&] {
        Reader store(shared.path);
        population(store);
        ::_exit(42);  // killed before it could tidy up
    }) == 42);
    BOOST_TEST(!shared.has("-wal"));
    BOOST_TEST(!shared.has("-shm"));
    BOOST_TEST(as_user(owner, [&] { add(shared.path, "PI-01"); }) == 0);
    BOOST_TEST(as_user(reader, [&] { add(shared.path, "PI-02"); }) == 1);  // who may only read still may not write
}

BOOST_AUTO_TEST_CASE(a_reader_sees_what_is_still_in_the_log_of_the_owner, *boost::unit_test::precondition(cabildo::test::as_root)) {
    const SharedStore shared;
    const Turns turns;
    const auto writer = [&] {
        Store store = Store::open(shared.path, Access::write);
        Editor(store).add_initiative({{"code", "PI-01"}});
        turns.tell(turns.there);
        turns.wait(turns.back);
        ::_exit(0);  // killed: the log stays
    };
    const pid_t child = ::fork();
    if (child == 0) ::_exit(as_user(owner, writer));
    turns.wait(turns.there);
    BOOST_TEST(as_user(reader, [&] {
        Reader store(shared.path);
        if (population(store) != 1) throw std::runtime_error("not in sight");
    }) == 0);
    turns.tell(turns.back);
    ::waitpid(child, nullptr, 0);
    BOOST_TEST(shared.has("-wal"));
    BOOST_TEST(as_user(reader, [&] {  // the same from a log that nobody has open any more
        Reader store(shared.path);
        if (population(store) != 1) throw std::runtime_error("not in sight");
    }) == 0);
    // Where only the owner can read it, the reader is told, and the file is not read without it.
    fs::remove(shared.path.string() + "-shm");
    BOOST_TEST(as_user(reader, [&] {
        try {
            title(shared.path);
        } catch (const Error& error) {
            if (error.message().en.find("no permission to read them") == std::string::npos) throw;
            return;
        }
        throw std::runtime_error("read without its log");
    }) == 0);
    BOOST_TEST(!shared.has("-shm"));
    BOOST_TEST(as_user(owner, [&] { add(shared.path, "PI-02"); }) == 0);
}

BOOST_AUTO_TEST_CASE(a_reader_that_stays_sees_what_the_owner_writes_later, *boost::unit_test::precondition(cabildo::test::as_root)) {
    const SharedStore shared;
    const Turns turns;
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(as_user(reader, [&] {
            Reader store(shared.path);
            const auto before = store.read();
            if (before->population() != 0) throw std::runtime_error("something before");
            turns.tell(turns.there);
            turns.wait(turns.back);
            try {  // not read before, and the file is another one now
                static_cast<void>(before->variables());
                throw std::runtime_error("two states in one");
            } catch (const Error& error) {
                if (error.message().en.find("changed the store while it was being read") == std::string::npos) throw;
            }
        }));
    turns.wait(turns.there);
    BOOST_TEST(as_user(owner, [&] { add(shared.path, "PI-01"); }) == 0);
    turns.tell(turns.back);
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_TEST(WEXITSTATUS(status) == 0);

    const pid_t second = ::fork();
    if (second == 0)
        ::_exit(as_user(reader, [&] {
            Reader store(shared.path);
            if (population(store) != 1) throw std::runtime_error("not one");
            turns.tell(turns.there);
            turns.wait(turns.back);
            if (population(store) != 2) throw std::runtime_error("not two");
        }));
    turns.wait(turns.there);
    BOOST_TEST(as_user(owner, [&] { add(shared.path, "PI-02"); }) == 0);
    turns.tell(turns.back);
    ::waitpid(second, &status, 0);
    BOOST_TEST(WEXITSTATUS(status) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(full_disk)

BOOST_AUTO_TEST_CASE(a_store_on_it_can_be_read_and_saved_elsewhere, *boost::unit_test::precondition(can_mount)) {
    const FullDisk disk;
    const TemporaryFolder elsewhere;
    const fs::path path = disk.folder / "banco.cabildo";
    { Store store = Store::create(path, "Banco"); }
    disk.fill();
    {
        Store store = Store::open(path, Access::read);
        BOOST_TEST(store.verify().empty());
        store.backup(elsewhere / "copia.cabildo");
        cabildo::db::export_package(store, elsewhere / "paquete");
    }
    BOOST_TEST(title(elsewhere / "copia.cabildo") == "Banco");
    BOOST_CHECK_EXCEPTION(Store::open(path, Access::write), Error,
                          [](const Error& error) { return error.message().en == "The disk is full"; });
    BOOST_TEST(!fs::exists(path.string() + "-wal"));
    BOOST_TEST(!fs::exists(path.string() + "-shm"));
}

BOOST_AUTO_TEST_CASE(a_log_that_cannot_be_read_there_is_told_as_what_it_is, *boost::unit_test::precondition(can_mount)) {
    const FullDisk disk;
    const fs::path path = disk.folder / "banco.cabildo";
    { Store store = Store::create(path, "Banco"); }
    const pid_t child = ::fork();
    if (child == 0) {
        Store store = Store::open(path, Access::write);
        Editor(store).add_initiative({{"code", "PI-01"}});
        ::_exit(0);
    }
    ::waitpid(child, nullptr, 0);
    fs::remove(path.string() + "-shm");
    disk.fill();
    BOOST_CHECK_EXCEPTION(Store::open(path, Access::read), Error, [](const Error& error) {
        return error.message().en.find("The disk is full") == 0 && error.message().en.find("log") != std::string::npos;
    });
    fs::remove(disk.folder / "fill");
    Reader store(path);
    BOOST_TEST(population(store) == 1);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
