// The table of functions that the program finds in render_files.so.
#include "module.hpp"
#include "module/writers.hpp"

#include <cabildo/version.hpp>

extern "C" __attribute__((visibility("default"))) const cabildo::render::FileModule cabildo_file_module{
    CABILDO_VERSION, cabildo::render::png_of, cabildo::render::pdf_of, cabildo::render::to_xlsx, cabildo::render::to_docx,
    cabildo::render::picture_as_png};
