import Checking
import Figures
import PlanBook
import Reporting

/// All that pages and files of one release are made from, read at once.
struct ReleaseView: Sendable {
    let release: StoredRelease
    let area: Area?
    /// The name of the file that it came as.
    let fileName: String
    let matches: [QuotationMatch]
    /// The sentences that the book no longer bears out.
    let corrected: [RippleSentence]
    /// What the book says otherwise by now, by the place of the figure.
    let outdated: [Int: RippleSentence.Correction]
    let seals: [StoredSeal]
    /// As the book published it; nil where it only came into the book.
    let publication: Publication?
    let files: [PublicationFileHead]

    /// - Throws: ``PortalError/notFound``.
    init(_ id: Int64, _ reader: BookReader, _ outline: BookOutline, _ asked: PageRequest) throws {
        guard let release = try reader.publicRelease(id, at: asked.now) else {
            throw PortalError.notFound(vi: "Không có thông cáo số \(id).", en: "There is no release \(id).")
        }
        self.release = release
        area = outline.areas.area(id: release.area)?.named(on: release.day)
        fileName = try reader.source(release.source)?.name ?? release.title
        matches = try reader.quotationMatches(in: id, outline.catalogue)
        corrected = try reader.ripple(matches)
        outdated = Dictionary(
            corrected.flatMap(\.corrections).map { ($0.quotation.position, $0) },
            uniquingKeysWith: { first, _ in first })
        seals = try reader.seals(ofRelease: id)
        publication = try reader.publication(ofRelease: id, visibleAt: asked.now)
        files = try reader.publicationFiles(ofRelease: id, visibleAt: asked.now)
    }

    /// The record in the book of what a figure was taken for.
    func record(_ match: QuotationMatch, _ outline: BookOutline, _ links: Links) -> String? {
        guard let indicator = match.indicator, let area = match.area.flatMap(outline.areas.area(id:)),
            let period = match.quotation.period
        else { return nil }
        return links.figure(indicator.code, area.slug, period.canonical)
    }
}
