// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `schemawright render`: a project's diagram as a file, without a window.

#include "ui/diagrampicture.h"

namespace designer {

struct RenderRequest
{
    QString project;
    QString file;
    QString diagram; // its name; empty: the first
    ui::PictureChoice picture;
    ui::PageChoice pages;
};

// The exit code of the command line; what went wrong is on standard error.
int render(const RenderRequest &request);
// "a4", "letter", "own", "pages:a3" …; what is wrong with it, or nothing.
QString readPages(const QString &text, ui::PageChoice &pages);

} // namespace designer
