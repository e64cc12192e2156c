#include "native/clipboard.hpp"

#include "language.hpp"

#include <cabildo/render/files.hpp>

#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/image.h>

namespace cabildo::workbench {

namespace {

bool put(wxDataObject* object) {
    if (!wxTheClipboard->Open()) {
        delete object;
        return false;
    }
    const bool done = wxTheClipboard->SetData(object);
    wxTheClipboard->Flush();
    wxTheClipboard->Close();
    return done;
}

}  // namespace

bool copy_text(const std::string& text) { return put(new wxTextDataObject(from_utf8(text))); }

bool copy_rich(const std::string& text, const std::string& html) {
    auto* both = new wxDataObjectComposite;
    both->Add(new wxHTMLDataObject(from_utf8(html)));
    both->Add(new wxTextDataObject(from_utf8(text)), true);
    return put(both);
}

bool copy_table(const Table& table) { return copy_rich(render::to_tab_separated(table), render::to_html_table(table)); }

bool copy_image(const wxImage& image) { return put(new wxBitmapDataObject(wxBitmap(image))); }

}  // namespace cabildo::workbench
