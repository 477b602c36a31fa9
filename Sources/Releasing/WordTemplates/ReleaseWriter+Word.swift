import Figures
import PlanBook

extension ReleaseWriter {
    /// A tag that can't be filled, and why; its place is told by the template.
    private struct Refusal: Error, CustomStringConvertible {
        var faults: [TemplateFault]

        var description: String { faults.map { "\($0.message.vi) / \($0.message.en)" }.joined(separator: "; ") }
    }

    /// The tag of a Word file's brackets; several where they hold what is none.
    static func tags(of tag: WordTemplate.Tag, in name: String) -> [TemplateTag] {
        var parser = TagParser()
        return parser.segments(of: "{{\(tag.text)}}", at: place(of: tag, name)).compactMap {
            if case .tag(let tag) = $0 { tag } else { nil }
        }
    }

    private static func place(of tag: WordTemplate.Tag, _ name: String) -> TemplatePlace {
        TemplatePlace(file: name, line: tag.place.paragraph, column: 1)
    }

    /// Fills an office's own Word file. Its tags are those of lines: sentences, figures, words; tables and lists are the
    /// file's own matter.
    func fill(_ template: WordTemplate, _ request: ReleaseRequest) throws -> ComposedRelease {
        var run = WritingRun(facts, Template(name: template.name, blocks: []), request)
        let general = run.faults
        var figures: [BoundFigure] = []
        let bytes = try template.filled(style: run.style) { asked in
            var parser = TagParser()
            let segments = parser.segments(of: "{{\(asked.text)}}", at: Self.place(of: asked, template.name))
            run.faults = general + parser.faults
            var runs: [WrittenRun] = []
            for case .tag(let tag) in segments {
                run.faults += TemplateParser.faults(of: tag)
                run.checkIndicator(tag)
                if tag.word == TagWord.when.rawValue {
                    run.faults.append(TemplateFault(.onlyMarkdown("when"), at: tag.place))
                }
                guard run.faults.isEmpty else { continue }
                runs += run.inline(tag, before: asked.before)
            }
            guard run.faults.isEmpty else { throw Refusal(faults: TemplateFaults(run.faults).faults) }
            return runs.merged.map { run in
                guard case .figure(var figure, let emphasis) = run else { return run }
                figure.id = "f\(figures.count + 1)"
                figures.append(figure)
                return .figure(figure, emphasis)
            }
        }
        return ComposedRelease(word: bytes, figures: figures, gaps: run.sentences.gaps, title: template.title)
    }
}
