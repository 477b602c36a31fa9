import Documents
import Figures

/// Reads a document's figures, references and assignments.
public struct ReleaseReader: Sendable {
    public init() {}

    /// Reads the whole document, block by block.
    ///
    /// It never fails: what it can't make out is in `Release.numbers` as not understood. Behind ``maximumNumbers``
    /// numbers it reads no further.
    public func read(_ document: Document) -> Release {
        document.flow.withUnsafeBufferPointer { bytes in
            var run = ReadingRun(document: document, bytes: bytes)
            run.readBlocks()
            return run.release()
        }
    }

    /// The same, but refuses a document with more numbers than are read, instead of leaving the rest aside.
    /// - Throws: ``DocumentError``
    public func readWhole(_ document: Document) throws -> Release {
        let release = read(document)
        guard release.numbers.count < Self.maximumNumbers else {
            throw DocumentError(name: document.name, .tooLarge(what: .numbers, limit: Self.maximumNumbers))
        }
        return release
    }

    /// A yearbook of statistics has fewer; with more of them the figures would take more memory than a small computer has.
    public static let maximumNumbers = 250_000
}

/// One reading of one document.
struct ReadingRun {
    let document: Document
    let bytes: UnsafeBufferPointer<UInt8>
    let language: DocumentLanguage
    let habit: NumberHabit
    var lexer: Lexer
    var sentence: Sentence
    var outline: Outline
    var head: DocumentHead
    var figures: [Figure] = []
    var references: [Reference] = []
    var assignments: [Assignment] = []
    var numbers: [NumberMention] = []
    var sentences: [Range<Int>] = []
    var subjectCount = 0
    /// Whether the document's head names an area, for those asked of: what is told of such an area is told of all.
    private var namedInHead: [String: Bool] = [:]
    /// The period that the section's first figures are of, in a document about two ("tháng 8 và 8 tháng").
    private var sectionPeriod: Period?
    /// The time that a table is about: the section's, or the latest that its heads name.
    var tablePeriod: Period?
    /// The whole of which the next sentence may tell parts, with its words and its time.
    var antecedent: PartNesting.Antecedent?
    private var before = ParagraphContext()
    /// The lists of parts that lines above them announced, outermost first.
    private var partLists: [PartList] = []
    /// The base that the line above a list names.
    private var listBase: Figure.Base?
    /// The period that the line above a list names.
    private var listPeriod: Period?
    /// Whether the line above a list announces aims ("Phấn đấu đạt các chỉ tiêu sau:").
    private var listIsAhead = false

    /// A list whose items are parts of a whole.
    private struct PartList {
        var whole: PartNesting.Antecedent
        /// What the whole was told with.
        var context: ParagraphContext
        /// The depth of its items; nil before the first.
        var depth: Int?
    }

    init(document: Document, bytes: UnsafeBufferPointer<UInt8>) {
        self.document = document
        self.bytes = bytes
        language = DocumentLanguage.told(by: bytes)
        habit = NumberHabit.learned(from: bytes, usual: language == .en ? .english : .vietnamese)
        lexer = Lexer(bytes: bytes, lexicon: language == .en ? .english : .standard)
        sentence = Sentence(bytes: bytes, habit: habit, language: language)
        head = DocumentHead()
        outline = Outline(head)
        head = DocumentHead.read(document, lexer: &lexer, sentence: &sentence)
        outline = Outline(head)
        figures.reserveCapacity(bytes.count / 400)
    }

    mutating func readBlocks() {
        var readTables: Set<Int> = []
        for (index, block) in document.blocks.enumerated() {
            guard numbers.count < ReleaseReader.maximumNumbers else { return }
            switch block.kind {
            case .heading(let level): readHeading(block, level: level, index: index)
            case .paragraph, .listItem, .footnote: readParagraph(block, index: index)
            case .cell(let table, _):
                if readTables.insert(table).inserted { readTable(table, block: index) }
            case .caption: setAside(block.range, .heading)
            }
        }
    }

    func release() -> Release {
        Release(
            document: document, language: language, figures: figures, references: references, assignments: assignments,
            numbers: numbers,
            sentences: sentences, period: head.period, date: head.date)
    }

    /// Whether the document's head names an area, which is in lower case. Few documents tell of areas at all.
    mutating func isNamedInHead(_ area: String) -> Bool {
        if let known = namedInHead[area] { return known }
        let wanted = area.unicodeScalars.map { LetterFold.lower($0.value) }
        let isNamed = document.blocks.prefix(head.lastTitleBlock + 1).contains { holds(wanted, in: $0.range) }
        namedInHead[area] = isNamed
        return isNamed
    }

    /// Whether the letters stand in a range of the flow, whatever their case.
    private func holds(_ wanted: [UInt32], in range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound {
            var index = start
            var count = 0
            while count < wanted.count, index < range.upperBound {
                let (point, length) = LetterFold.decode(bytes, at: index, end: range.upperBound)
                guard LetterFold.lower(point) == wanted[count] else { break }
                index += length
                count += 1
            }
            if count == wanted.count { return true }
            start += LetterFold.decode(bytes, at: start, end: range.upperBound).length
        }
        return false
    }

    // MARK: - Headings

    private mutating func readHeading(_ block: Block, level: Int, index: Int) {
        // What a line above a list names ends with the section.
        (listBase, listPeriod, listIsAhead) = (nil, nil, false)
        (antecedent, partLists) = (nil, [])
        let text = String(decoding: bytes[block.range], as: UTF8.self)
        var heading = Heading(text, level: level)
        lexer.lex(block.range)
        heading.isAhead = Heading.isAhead(lexer.tokens, language)
        heading.namesIndicators = Heading.namesIndicators(lexer.tokens)
        heading.givesTasks = heading.isAhead == false ? false : Heading.givesTasks(lexer.tokens)
        sentence.load(lexer.tokens, 0..<lexer.tokens.count, lexicon: lexer.lexicon)
        sentence.annotateTimes()
        heading.area = area(of: AreaGrammar.naming(in: 0..<sentence.count, of: sentence))
        let year = outline.context.year
        let isTitle = index <= head.lastTitleBlock
        let period = isTitle ? nil : DocumentHead.period(of: sentence, year: year)
        if let period, let own = head.period, period.firstMonth > own.lastMonth, heading.isAhead == nil {
            heading.isAhead = true
        }
        if !isTitle || heading.number != nil {
            outline.enter(heading: heading, period: period)
            sectionPeriod = nil
        }
        sentences.append(block.range)
        ReferenceGrammar.annotate(&sentence, heading: outline.heading, into: &references)
        sentence.annotateTraps(isBlockStart: true)
        guard !isTitle else { return account(reason: .heading) }
        readHeadingFigures(block: index)
    }

    /// A heading may state a figure: "Thu ngân sách vượt 5% dự toán". Counts in one name ("4 nhiệm vụ trọng tâm").
    private mutating func readHeadingFigures(block: Int) {
        sentence.annotateQuantities()
        let states = sentence.quantities.contains { [.percent, .percentPoint, .money, .measure].contains($0.unitKind) }
        guard states else { return account(reason: .heading) }
        let section = outline.context
        var paragraph = ParagraphContext()
        let statements = statements(in: section, &paragraph)
        let indices = emit(statements, section: section, paragraph: &paragraph, block: block)
        account(figures: indices)
    }

    /// Accounts for the numbers of a stretch that is not read for figures.
    mutating func setAside(_ range: Range<Int>, _ reason: SetAsideReason) {
        lexer.lex(range)
        sentence.load(lexer.tokens, 0..<lexer.tokens.count, lexicon: lexer.lexicon)
        account(reason: reason)
    }

    // MARK: - Paragraphs

    private mutating func readParagraph(_ block: Block, index: Int) {
        lexer.lex(block.range)
        let tokens = lexer.tokens
        guard !tokens.isEmpty else { return }
        if isArticle(tokens) { enterArticle(tokens) }
        let isTop = isTopItem(block)
        let lead = LeadGrammar.lead(of: tokens, block: block, document: document, bytes: bytes)
        if let lead {
            if isTop { outline.setLead(lead.text) }
        } else if isTop, isItem(block) || isEnumerated(tokens) {
            outline.setLead("")
        }
        var section = outline.context
        if let lead, !isTop { section.subject = lead.text.isEmpty ? section.subject : lead.text }
        var paragraph = openParagraph(tokens, block: block)
        let whole = enterPartList(tokens, block, &paragraph, hasLead: lead?.text.isEmpty == false)
        var start = 0
        var isFirst = true
        for end in SentenceSplitter.ends(of: tokens, bytes: bytes) where numbers.count < ReleaseReader.maximumNumbers {
            readSentence(
                tokens, start..<end, isBlockStart: isFirst, section: section, paragraph: &paragraph, block: index,
                partOf: isFirst ? whole : nil)
            start = end
            isFirst = false
        }
        before = paragraph
        if head.isDouble, sectionPeriod == nil { sectionPeriod = paragraph.firstPeriod }
        introduce(tokens, block)
    }

    /// "3. Tổng thu ngân sách …": a numbered paragraph begins something new.
    private func isEnumerated(_ tokens: ContiguousArray<Token>) -> Bool {
        tokens.count > 2 && tokens[0].kind == .number && tokens[1].kind == .punctuation
            && (tokens[1].lexeme == UInt16(UInt8(ascii: ".")) || tokens[1].lexeme == UInt16(UInt8(ascii: ")")))
    }

    /// "Điều 2. Thông qua kế hoạch … năm 2013": an article of a resolution opens a section.
    private func isArticle(_ tokens: ContiguousArray<Token>) -> Bool {
        tokens.count > 3 && tokens[0].kind == .word && Self.article.contains(tokens[0].hash)
            && tokens[1].kind == .number
            && tokens[2].kind == .punctuation && tokens[2].lexeme == UInt16(UInt8(ascii: "."))
    }

    private static let article: WordSet = ["điều"]

    private mutating func enterArticle(_ tokens: ContiguousArray<Token>) {
        sentence.load(tokens, lexicon: lexer.lexicon)
        sentence.annotateTimes()
        var heading = Heading("", level: 0)
        heading.isAhead = Heading.isAhead(tokens, language)
        let period = DocumentHead.period(of: sentence, year: outline.context.year)
        if let period, let own = head.period, period.firstMonth > own.lastMonth { heading.isAhead = true }
        outline.enter(heading: heading, period: period)
        sectionPeriod = nil
    }

    private func openParagraph(_ tokens: ContiguousArray<Token>, block: Block) -> ParagraphContext {
        var paragraph = ParagraphContext()
        if head.isDouble { (paragraph.period, paragraph.isOfDouble) = (sectionPeriod, true) }
        if isItem(block) {
            paragraph.bases.ofList = listBase
            if let listPeriod { paragraph.period = listPeriod }
            paragraph.isAhead = listIsAhead
        }
        paragraph.isAboutPrices = isAboutPrices(tokens)
        return paragraph
    }

    /// What a paragraph goes on with where it tells parts: of the whole before it ("Trong đó: …"), or of the whole that a
    /// line above announced. Gives the whole that its first subject is a part of.
    private mutating func enterPartList(
        _ tokens: ContiguousArray<Token>, _ block: Block, _ paragraph: inout ParagraphContext, hasLead: Bool
    ) -> PartNesting.Antecedent? {
        if antecedent != nil, PartNesting.goesOn(tokens, 0..<tokens.count) {
            paragraph = before
            return nil
        }
        guard let depth = itemDepth(block) else {
            partLists = []
            return nil
        }
        while let known = partLists.last?.depth, known > depth { partLists.removeLast() }
        guard let last = partLists.indices.last else { return nil }
        if partLists[last].depth == nil { partLists[last].depth = depth }
        guard partLists[last].depth == depth else { return nil }
        let list = partLists[last]
        paragraph.period = list.whole.period
        // "+ Cây sắn: 30 ha" names the part before its colon.
        if !hasLead { (paragraph.subject, paragraph.partOf) = (list.context.subject, list.context.subject) }
        return list.whole
    }

    /// How deep an item of a list stands, "+" below "-"; nil for a block that is none.
    private func itemDepth(_ block: Block) -> Int? {
        guard case .listItem(let depth) = block.kind else { return nil }
        return depth * 2 + (bytes[block.range.lowerBound] == UInt8(ascii: "+") ? 1 : 0)
    }

    private func isItem(_ block: Block) -> Bool {
        if case .listItem = block.kind { return true }
        return false
    }

    /// Takes from a line above a list what holds for its items: the base of "Diễn biến các nhóm hàng so với tháng trước:",
    /// the period of "Sản lượng một số sản phẩm trong 10 tháng:".
    private mutating func introduce(_ tokens: ContiguousArray<Token>, _ block: Block) {
        guard let last = tokens.last, last.kind == .punctuation, last.lexeme == UInt16(UInt8(ascii: ":")) else {
            if !isItem(block) { (listBase, listPeriod, listIsAhead) = (nil, nil, false) }
            return
        }
        let start = SentenceSplitter.ends(of: tokens, bytes: bytes).dropLast().last ?? 0
        sentence.load(tokens, start..<tokens.count, lexicon: lexer.lexicon)
        if let antecedent, PartNesting.announces(sentence) {
            partLists.append(PartList(whole: antecedent, context: before))
        }
        sentence.annotateTimes()
        if !isItem(block) || StatusGrammar.aimStart(in: sentence) != nil {
            listIsAhead = StatusGrammar.aimStart(in: sentence) != nil || before.isAhead
        }
        let section = outline.context
        let scope = PeriodScope(section: section, paragraph: ParagraphContext())
        listPeriod = sentence.times.last { !$0.isBase }.flatMap { scope.resolve($0, in: sentence) }
        listBase = sentence.times.last.flatMap { time in
            time.isBase ? BaseGrammar.base(time, for: listPeriod ?? sectionPeriod ?? section.period, in: sentence) : nil
        }
    }

    private func isAboutPrices(_ tokens: ContiguousArray<Token>) -> Bool {
        let opening = tokens.prefix(12)
        for (index, token) in zip(opening.indices, opening) where token.kind == .word {
            if Self.priceIndex.contains(token.hash) { return true }
            guard Self.price.contains(token.hash) else { continue }
            if index <= 1 || Self.indexNumber.contains(tokens[index - 1].hash) { return true }
        }
        return false
    }

    /// "CPI"; "giá" opening a paragraph; "chỉ số giá"
    private static let priceIndex: WordSet = ["cpi"]
    private static let price: WordSet = ["giá"]
    private static let indexNumber: WordSet = ["số"]

    /// Whether a lead at the block's start heads the items below it too ("- Công nghiệp:" with "+ …" beneath).
    private func isTopItem(_ block: Block) -> Bool {
        if case .listItem(let depth) = block.kind {
            return depth == 1 && bytes[block.range.lowerBound] != UInt8(ascii: "+")
        }
        return bytes[block.range.lowerBound] != UInt8(ascii: "+")
    }

    private mutating func readSentence(
        _ tokens: ContiguousArray<Token>, _ range: Range<Int>, isBlockStart: Bool, section: SectionContext,
        paragraph: inout ParagraphContext, block: Int, partOf whole: PartNesting.Antecedent?
    ) {
        guard let first = range.first, let last = range.last else { return }
        let place = Int(tokens[first].start)..<Int(tokens[last].end)
        sentences.append(place)
        if closesDocument(tokens, range) { outline.close() }
        let givesTasks = section.givesTasks && outline.context.givesTasks
        if range.count > 1, Self.structures.contains(Term.join(tokens[first].hash, tokens[first + 1].hash)) {
            paragraph.isAboutStructure = true
        }
        let goesOn = PartNesting.goesOn(tokens, range)
        if !goesOn { antecedent = nil }
        guard givesTasks || hasTrigger(tokens, range) else { return }
        sentence.load(tokens, range, lexicon: lexer.lexicon)
        sentence.annotateTimes()
        let firstReference = references.count
        ReferenceGrammar.annotate(&sentence, heading: outline.heading, into: &references)
        if givesTasks {
            assignments += AssignmentGrammar(heading: outline.heading, year: section.year)
                .assignments(in: sentence, references: references, from: firstReference)
        }
        sentence.annotateTraps(isBlockStart: isBlockStart)
        sentence.annotateQuantities()
        let statements = statements(in: section, &paragraph)
        let nesting = (whole ?? antecedent).map { PartNesting(behind: $0, isItem: whole != nil) } ?? PartNesting()
        let indices = emit(statements, section: section, paragraph: &paragraph, block: block, nesting: nesting)
        account(figures: indices)
    }

    /// What the sentence says of each of its quantities.
    private func statements(in section: SectionContext, _ paragraph: inout ParagraphContext) -> [Statement?] {
        switch language {
        case .vi:
            var grammar = ClauseGrammar(section: section, paragraph: paragraph)
            defer { paragraph = grammar.paragraph }
            return grammar.statements(of: sentence)
        case .en:
            var grammar = EnglishClauses(section: section, paragraph: paragraph)
            defer { paragraph = grammar.paragraph }
            return grammar.statements(of: sentence)
        }
    }

    /// "Cơ cấu kinh tế chuyển dịch đúng hướng."
    private static let structures: WordSet = ["cơ cấu"]

    /// "… trân trọng thông báo", "Nơi nhận:": what follows is no part of a section.
    private func closesDocument(_ tokens: ContiguousArray<Token>, _ range: Range<Int>) -> Bool {
        let (sincerely, place) = (Self.sincerely, Self.place)
        return range.dropLast().contains { index in
            let hash = tokens[index].hash
            guard hash == sincerely || hash == place, tokens[index + 1].kind == .word else { return false }
            return Self.closing.contains(Term.join(tokens[index].hash, tokens[index + 1].hash))
        }
    }

    private static let closing: WordSet = ["trân trọng", "nơi nhận"]
    private static let sincerely = WordSet.hash("trân")
    private static let place = WordSet.hash("nơi")

    /// Whether the sentence holds a digit, a number word or a word of rank: without one it states no figure.
    private func hasTrigger(_ tokens: ContiguousArray<Token>, _ range: Range<Int>) -> Bool {
        for index in range {
            let token = tokens[index]
            if token.kind == .number || token.flags.contains(.hasDigits) { return true }
            if token.kind == .word, token.lexeme != 0, lexer.lexicon.isTrigger(token.lexeme) { return true }
        }
        return false
    }
}
