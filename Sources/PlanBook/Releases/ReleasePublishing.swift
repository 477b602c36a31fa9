import GRDB

extension BookWriter {
    /// Keeps a release that was written from this book, with what each of its figures is of, so that revisions find it.
    ///
    /// Nothing is filed: its figures are the book's own already.
    /// - Parameter meanings: by the figures' places; those that aren't in it are of nothing that the book would revise.
    /// - Throws: ``PlanBookError`` where the book has a release of the same words.
    public func publish(
        _ release: ReleaseToFile, meanings: [Int: (indicator: Int64, area: Int64)]
    ) throws -> StoredRelease {
        let earlier = try reader.sources(sha256: release.sha256).filter { $0.kind == .release }
        if let known = try earlier.first.flatMap({ try reader.release(ofSource: $0.id) }) {
            throw PlanBookError.unfit(
                vietnamese: "sổ đã có văn bản với đúng nội dung này (\(known.reference)); không phát hành lần nữa",
                english: "the book has a release of the same words (\(known.reference)); it isn't issued again")
        }
        let source = try addSource(.release, name: release.name, sha256: release.sha256, detail: release.title)
        var stored = StoredRelease(
            source: source, area: release.area, title: release.title, number: release.number, day: release.day,
            period: release.period, text: release.text)
        stored.id = try add(stored)
        for var quotation in release.quotations {
            quotation.release = stored.id
            let id = try add(quotation)
            let meaning = meanings[quotation.position]
            try append(to: "quotation_match", [id, meaning?.indicator, meaning?.area, "published"])
        }
        return stored
    }
}
