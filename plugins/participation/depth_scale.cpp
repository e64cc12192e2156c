// The scales and their crosswalk.
#include "depth_scale.hpp"

#include <array>

namespace cabildo::participation {
namespace {

struct Description {
    std::string_view id;
    Text label;
    std::vector<Category> steps;
    std::vector<Text> short_labels;
    std::array<Code, depths> crosswalk;  ///< step of each D
};

const std::array<Description, 4>& descriptions() {
    static const std::array<Description, 4> all{{
        {"d",
         {"D, de 0 a 5", "D, from 0 to 5"},
         {{"0", {"0 Sin participación", "0 No participation"}},
          {"1", {"1 Información", "1 Information"}},
          {"2", {"2 Consulta", "2 Consultation"}},
          {"3", {"3 Involucramiento", "3 Involvement"}},
          {"4", {"4 Colaboración, cogestión", "4 Collaboration, co-management"}},
          {"5", {"5 Decisión delegada, control", "5 Delegated decision, control"}}},
         {{"0 Sin part.", "0 None"},
          {"1 Inform.", "1 Inform."},
          {"2 Consulta", "2 Consult."},
          {"3 Involucr.", "3 Involv."},
          {"4 Colabor.", "4 Collab."},
          {"5 Deleg.", "5 Deleg."}},
         {0, 1, 2, 3, 4, 5}},
        {"iap2",
         {"Espectro IAP2", "IAP2 spectrum"},
         {{"none", {"Sin participación", "No participation"}},
          {"inform", {"Informar", "Inform"}},
          {"consult", {"Consultar", "Consult"}},
          {"involve", {"Involucrar", "Involve"}},
          {"collaborate", {"Colaborar", "Collaborate"}},
          {"empower", {"Empoderar", "Empower"}}},
         {{"Sin part.", "None"},
          {"Informar", "Inform"},
          {"Consultar", "Consult"},
          {"Involucrar", "Involve"},
          {"Colaborar", "Collaborate"},
          {"Empoderar", "Empower"}},
         {0, 1, 2, 3, 4, 5}},
        {"arnstein",
         {"Escalera de Arnstein", "Arnstein's ladder"},
         {{"0", {"Sin participación", "No participation"}},
          {"1-2", {"1–2 Manipulación, terapia (simulada)", "1–2 Manipulation, therapy (simulated)"}},
          {"3", {"3 Información", "3 Informing"}},
          {"4", {"4 Consulta", "4 Consultation"}},
          {"5", {"5 Apaciguamiento", "5 Placation"}},
          {"6", {"6 Asociación", "6 Partnership"}},
          {"7-8", {"7–8 Poder delegado, control ciudadano", "7–8 Delegated power, citizen control"}}},
         {{"Sin part.", "None"},
          {"1–2 Simulada", "1–2 Simulated"},
          {"3 Inform.", "3 Inform."},
          {"4 Consulta", "4 Consult."},
          {"5 Apacig.", "5 Placat."},
          {"6 Asoc.", "6 Partner."},
          {"7–8 Control", "7–8 Control"}},
         {0, 2, 3, 4, 5, 6}},
        {"oecd",
         {"OCDE", "OECD"},
         {{"none", {"Sin participación", "No participation"}},
          {"information", {"Información", "Information"}},
          {"consultation", {"Consulta", "Consultation"}},
          {"engagement", {"Involucramiento", "Engagement"}}},
         {{"Sin part.", "None"}, {"Información", "Information"}, {"Consulta", "Consultation"}, {"Involucr.", "Engagement"}},
         {0, 1, 2, 3, 3, 3}},
    }};
    return all;
}

const Description& description(Scale scale) { return descriptions()[static_cast<std::size_t>(scale)]; }

}  // namespace

std::optional<Scale> scale_of(std::string_view id) {
    for (std::size_t i = 0; i < descriptions().size(); ++i) {
        if (descriptions()[i].id == id) return static_cast<Scale>(i);
    }
    return std::nullopt;
}

const Text& scale_label(Scale scale) { return description(scale).label; }

const std::vector<Category>& steps(Scale scale) { return description(scale).steps; }

const Text& short_label(Scale scale, std::size_t step) { return description(scale).short_labels[step]; }

Code step_of(Scale scale, int depth) { return description(scale).crosswalk[static_cast<std::size_t>(depth)]; }

Code consultation_step(Scale scale) { return step_of(scale, consultation); }

}  // namespace cabildo::participation
