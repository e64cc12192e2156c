// cabildo-workbench: the desktop program.
#include "app.hpp"
#include "language.hpp"

#include <cabildo/version.hpp>

#include <wx/init.h>

#include <cstdio>

using namespace cabildo;

int main(int count, char** words) {
    workbench::quieten_asserts();
    try {
        workbench::Arguments arguments =
            workbench::Arguments::parse(std::vector<std::string>(words + 1, words + count));
        const Language language = arguments.language.value_or(workbench::session_language());
        if (arguments.help || arguments.version) {
            const std::string text =
                arguments.help ? workbench::Arguments::help_text(language) : "Cabildo " CABILDO_VERSION "\n";
            return std::fputs(text.c_str(), stdout) < 0 ? 1 : 0;
        }
        const workbench::Settings settings = workbench::Settings::load(workbench::settings_file());
        workbench::announce_language(arguments.language.value_or(settings.language.value_or(language)));
        wxApp::SetInstance(new workbench::App(std::move(arguments), engine::Places::of_this_program()));
        int own_count = 1;  // ours are parsed already
        return wxEntry(own_count, words);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.line(workbench::session_language()).c_str());
        return error.kind() == ErrorKind::usage ? 2 : 1;
    }
}
