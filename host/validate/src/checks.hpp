// The checks. Each asks one question and puts what it finds into the trial.
#pragma once

#include "trial.hpp"

namespace cabildo::validate {

/// Loads the plugin; false when there is nothing to check further.
bool check_load(Trial& trial);

void check_descriptor(Trial& trial);
void check_labels(Trial& trial);
void check_options(Trial& trial);
void check_empty(Trial& trial);
void check_minimal(Trial& trial);
void check_sample(Trial& trial);
void check_random(Trial& trial);
void check_given(Trial& trial);
void check_extremes(Trial& trial);
void check_steady(Trial& trial);
void check_cancel(Trial& trial);
void check_progress(Trial& trial);
void check_output(Trial& trial);
void check_store(Trial& trial);
void check_memory(Trial& trial);
void check_left(Trial& trial);

}  // namespace cabildo::validate
