// A faulty plugin whose panel has one option.
#pragma once

#include "faulty.hpp"

namespace faults {

class OneOption : public OnePanel {
public:
    OneOption(std::string name, cabildo::Option option, Harm harm) : OnePanel(std::move(name), harm), option_(std::move(option)) {}

    std::vector<cabildo::Panel> panels() const override {
        std::vector<cabildo::Panel> panels = OnePanel::panels();
        panels.front().options = {option_};
        return panels;
    }

private:
    cabildo::Option option_;
};

}  // namespace faults

/// A whole plugin from its name, its option and the body of its panel, which sees `data`, `options` and `run`.
#define PLUGIN_WITH_OPTION(name, option, ...)                                                                        \
    namespace {                                                                                                      \
    faults::Document harm([[maybe_unused]] const faults::Dataset& data, [[maybe_unused]] const faults::Options& options, \
                          [[maybe_unused]] faults::Run& run) {                                                       \
        __VA_ARGS__                                                                                                  \
    }                                                                                                                \
    class FaultyPlugin : public faults::OneOption {                                                                  \
    public:                                                                                                          \
        FaultyPlugin() : OneOption(name, option, harm) {}                                                            \
    };                                                                                                               \
    }                                                                                                                \
    CABILDO_PLUGIN(FaultyPlugin)
