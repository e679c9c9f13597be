// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/designer/render.h"

#include "core/project/files.h"
#include "core/text/sentences.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace designer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Designer)
};

int fail(const QString &text)
{
    QTextStream(stderr) << text << Qt::endl;
    return 4;
}

} // namespace

QString readPages(const QString &text, ui::PageChoice &pages)
{
    const QStringList parts = text.toLower().split(u':');
    QString size = parts.last();
    if (parts.first() == u"own"_s && parts.size() == 1) {
        pages.fit = ui::PageFit::OwnSize;
        return {};
    }
    pages.fit = parts.size() == 2 && parts.first() == u"pages"_s ? ui::PageFit::Pages
                                                                 : ui::PageFit::OnePage;
    const bool isPortrait = size.endsWith("-portrait"_L1);
    size.remove(u"-portrait"_s).remove(u"-landscape"_s);
    pages.layout.setOrientation(isPortrait ? QPageLayout::Portrait : QPageLayout::Landscape);
    static const QHash<QString, QPageSize::PageSizeId> sizes{{u"a0"_s, QPageSize::A0},
                                                             {u"a1"_s, QPageSize::A1},
                                                             {u"a2"_s, QPageSize::A2},
                                                             {u"a3"_s, QPageSize::A3},
                                                             {u"a4"_s, QPageSize::A4},
                                                             {u"a5"_s, QPageSize::A5},
                                                             {u"letter"_s, QPageSize::Letter},
                                                             {u"legal"_s, QPageSize::Legal},
                                                             {u"tabloid"_s, QPageSize::Tabloid}};
    if (!sizes.contains(size) || parts.size() > 2)
        return Words::tr("--page takes own, or a4, letter …, with pages: in front for several.");
    pages.layout.setPageSize(QPageSize(sizes.value(size)), pages.layout.margins());
    return {};
}

int render(const RenderRequest &request)
{
    const auto loaded = core::loadProject(request.project);
    if (!loaded)
        return fail(core::sentence(loaded.error()));
    ui::PictureChoice choice = request.picture;
    QStringList names;
    for (const core::Diagram &diagram : loaded->project.diagrams) {
        names << diagram.name;
        if (diagram.name == request.diagram)
            choice.diagram = diagram.id;
    }
    if (!request.diagram.isEmpty() && choice.diagram.isNull())
        return fail(Words::tr("There is no diagram %1; there are: %2.")
                        .arg(request.diagram, names.join(u", "_s)));
    const ui::DiagramPicture picture(loaded->project, choice);
    core::Monitor monitor;
    if (const auto written = picture.write(request.file, request.pages, monitor); !written)
        return fail(core::sentence(written.error()));
    return 0;
}

} // namespace designer
