// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/layoutprocess.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString programName = u"schemawright-layout"_s;
constexpr int pollInterval = 25; // milliseconds until a cancel is seen

// Where the packages and the build put it; the variable is for everybody else.
QString layoutProgram()
{
    if (const QString named = qEnvironmentVariable("SCHEMAWRIGHT_LAYOUT"); !named.isEmpty())
        return named;
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString &folder : {here, here + "/../libexec/schemawright"_L1}) {
        if (const QFileInfo file(folder + u'/' + programName); file.isExecutable())
            return file.absoluteFilePath();
    }
    return programName; // on the path, or nowhere
}

Result<QByteArray> answerOf(const QByteArray &question, const std::atomic<bool> &canceled)
{
    const QString program = layoutProgram();
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(program, {});
    if (!process.waitForStarted())
        return failure(ErrorCode::FileNotFound, program, process.errorString());
    process.write(question);
    process.closeWriteChannel();
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(pollInterval)) {
        if (!canceled)
            continue;
        process.kill();
        process.waitForFinished();
        return failure(ErrorCode::Canceled, program);
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failure(ErrorCode::ParseFailed,
                       program,
                       QString::fromUtf8(process.readAllStandardError()).trimmed());
    return process.readAllStandardOutput();
}

Result<QJsonArray> arrayOf(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isArray())
        return document.array();
    return failure(ErrorCode::ParseFailed, programName, error.errorString());
}

} // namespace

Forces graphvizForces(const std::atomic<bool> &canceled)
{
    return [&canceled](const QList<ForceGraph> &graphs) -> Result<ForcePoints> {
        const auto answer = answerOf(toJson(graphs), canceled);
        if (!answer)
            return Failure(answer.error());
        return forcePointsFromJson(*answer, graphs);
    };
}

QByteArray toJson(const QList<ForceGraph> &graphs)
{
    QJsonArray list;
    for (const ForceGraph &graph : graphs) {
        QJsonArray links;
        for (const auto &[child, parent] : graph.links)
            links.append(QJsonArray{child, parent});
        list.append(QJsonObject{{u"nodes"_s, graph.nodes}, {u"links"_s, links}});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

Result<QList<ForceGraph>> forceGraphsFromJson(const QByteArray &json)
{
    const auto list = arrayOf(json);
    if (!list)
        return Failure(list.error());
    QList<ForceGraph> graphs;
    for (const QJsonValue &value : *list) {
        ForceGraph graph;
        graph.nodes = value[u"nodes"_s].toInt(-1);
        for (const QJsonValue &link : value[u"links"_s].toArray())
            graph.links.append({link[0].toInt(-1), link[1].toInt(-1)});
        const auto isInside = [&graph](int node) { return node >= 0 && node < graph.nodes; };
        const bool isWhole = graph.nodes >= 0
                             && std::all_of(graph.links.cbegin(),
                                            graph.links.cend(),
                                            [&isInside](const QPair<int, int> &link) {
                                                return isInside(link.first)
                                                       && isInside(link.second);
                                            });
        if (!isWhole)
            return failure(ErrorCode::ParseFailed, programName, u"a link to no node"_s);
        graphs << graph;
    }
    return graphs;
}

QByteArray toJson(const ForcePoints &points)
{
    QJsonArray list;
    for (const QList<QPointF> &graph : points) {
        QJsonArray places;
        for (const QPointF &point : graph)
            places.append(QJsonArray{point.x(), point.y()});
        list.append(places);
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

Result<ForcePoints> forcePointsFromJson(const QByteArray &json, const QList<ForceGraph> &graphs)
{
    const auto list = arrayOf(json);
    if (!list)
        return Failure(list.error());
    ForcePoints points;
    for (const QJsonValue &value : *list) {
        QList<QPointF> graph;
        for (const QJsonValue &point : value.toArray())
            graph << QPointF(point[0].toDouble(qQNaN()), point[1].toDouble(qQNaN()));
        points << graph;
    }
    bool isWhole = points.size() == graphs.size();
    for (qsizetype i = 0; isWhole && i < points.size(); ++i) {
        isWhole = points.at(i).size() == graphs.at(i).nodes
                  && std::all_of(points.at(i).cbegin(), points.at(i).cend(), [](const QPointF &p) {
                         return std::isfinite(p.x()) && std::isfinite(p.y());
                     });
    }
    if (!isWhole)
        return failure(ErrorCode::ParseFailed, programName, u"a point is missing"_s);
    return points;
}

} // namespace core
