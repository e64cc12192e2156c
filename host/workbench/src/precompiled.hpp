// What nearly every file of the workbench includes; compiled once.
#pragma once

#include <wx/wx.h>

#include <wx/dataview.h>
#include <wx/scrolwin.h>
#include <wx/splitter.h>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>
