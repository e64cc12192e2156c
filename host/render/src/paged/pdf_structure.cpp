// Cairo writes each marked content as an element right below the root; here they get their parents, alternative texts,
// headers' scopes. It does so with QPDF, which knows the file format's every form.
#include "paged/pdf_structure.hpp"

#include <cabildo/error.hpp>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <map>

namespace cabildo::render::paged {
namespace {

using Handle = QPDFObjectHandle;

class Tree {
public:
    Tree(QPDF& pdf, const Structure& structure, const std::vector<int>& marked)
        : pdf_(pdf), elements_(structure.elements()), marked_(marked), root_(pdf.getRoot().getKey("/StructTreeRoot")) {}

    void build() {
        const std::vector<Handle> leaves = root_.getKey("/K").isArray() ? root_.getKey("/K").getArrayAsVector() : std::vector<Handle>{};
        if (leaves.size() != marked_.size()) return;  // another Cairo: its flat tree stays as it is
        gather();
        next_ = static_cast<int>(pdf_.getObjectCount()) + 1;
        document_ = added(Handle::parse("<< /Type /StructElem /S /Document >>"));
        document_.replaceKey("/P", root_);
        std::vector<std::vector<Handle>> contents(elements_.size());
        for (std::size_t i = 0; i < leaves.size(); ++i) contents[static_cast<std::size_t>(marked_[i])].push_back(leaves[i]);
        Handle kids = Handle::newArray();
        for (const int top : tops_) kids.appendItem(built(top, document_, contents));
        document_.replaceKey("/K", kids);
        root_.replaceKey("/K", document_);
    }

private:
    /// A new object of the file. QPDF::makeIndirectObject looks at all the others each time.
    Handle added(const Handle& object) {
        const QPDFObjGen place(next_++, 0);
        pdf_.replaceObject(place, object);
        return pdf_.getObject(place);
    }

    /// Elements with contents, and those above them, each in the order in which their first content is read.
    void gather() {
        std::vector<bool> seen(elements_.size(), false);
        children_.resize(elements_.size());
        for (const int marked : marked_)
            for (int at = marked; at >= 0 && !seen[static_cast<std::size_t>(at)];) {
                seen[static_cast<std::size_t>(at)] = true;
                const int parent = elements_[static_cast<std::size_t>(at)].parent;
                (parent < 0 ? tops_ : children_[static_cast<std::size_t>(parent)]).push_back(at);
                at = parent;
            }
    }

    Handle built(int at, Handle parent, const std::vector<std::vector<Handle>>& contents) {
        const auto position = static_cast<std::size_t>(at);
        const Element& element = elements_[position];
        const std::vector<Handle>& own = contents[position];
        // One content and nothing below: Cairo's element is the element.
        const bool leaf = own.size() == 1 && children_[position].empty();
        Handle handle = leaf ? own.front() : added(Handle::parse("<< /Type /StructElem >>"));
        handle.replaceKey("/S", Handle::newName("/" + std::string(element.name)));
        handle.replaceKey("/P", parent);
        if (!element.alt.empty()) handle.replaceKey("/Alt", Handle::newUnicodeString(element.alt));
        add_table_attributes(handle, element);
        if (leaf) return handle;
        Handle kids = Handle::newArray();
        for (Handle content : own) {
            content.replaceKey("/S", Handle::newName(std::string(element.name) == "Link" ? "/Link" : "/Span"));
            content.replaceKey("/P", handle);
            kids.appendItem(content);
        }
        for (const int child : children_[position]) kids.appendItem(built(child, handle, contents));
        handle.replaceKey("/K", kids);
        return handle;
    }

    static void add_table_attributes(Handle& handle, const Element& element) {
        if (element.scope == nullptr && element.columns == 1 && element.rows == 1) return;
        Handle attributes = Handle::parse("<< /O /Table >>");
        if (element.scope != nullptr) attributes.replaceKey("/Scope", Handle::newName("/" + std::string(element.scope)));
        if (element.columns > 1) attributes.replaceKey("/ColSpan", Handle::newInteger(element.columns));
        if (element.rows > 1) attributes.replaceKey("/RowSpan", Handle::newInteger(element.rows));
        handle.replaceKey("/A", attributes);
    }

    QPDF& pdf_;
    const std::vector<Element>& elements_;
    const std::vector<int>& marked_;
    Handle root_, document_;
    int next_ = 0;
    std::vector<int> tops_;
    std::vector<std::vector<int>> children_;
};

}  // namespace

std::string with_structure(const std::string& pdf, const Structure& structure, const std::vector<int>& marked, Language language) {
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("cabildo.pdf", pdf.data(), pdf.size());
        Handle root = file.getRoot();
        root.replaceKey("/Lang", Handle::newUnicodeString(std::string(language_code(language))));
        root.replaceKey("/MarkInfo", Handle::parse("<< /Marked true >>"));
        root.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
        root.replaceKey("/PageMode", Handle::newName("/UseOutlines"));
        if (root.getKey("/StructTreeRoot").isDictionary()) Tree(file, structure, marked).build();
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        const std::string why = error.what();
        throw Error({"no se pudo terminar el PDF (" + why + ")", "the PDF could not be finished (" + why + ")"}, {},
                    {"Informe de este error.", "Report this error."});
    }
}

}  // namespace cabildo::render::paged
