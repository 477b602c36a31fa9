import Documents
import Foundation
import Testing

/// Releases written, renewed, issued and verified as an office does.
struct ReleaseCommandTests {
    /// A demonstration book in a folder of its own.
    private func withBook(
        _ body: (_ folder: String, _ run: ([String]) async throws -> Program.Ending) async throws -> Void
    ) async throws {
        try await withFolder { folder in
            let book = "\(folder)/so.book"
            let run = { (arguments: [String]) in
                try await Program.run(arguments, environment: ["SOLIEU_PLANBOOK": book, "SOLIEU_PERSON": "test"])
            }
            let made = try await run(["demo"])
            try #require(made.status == 0, "\(made.messages)")
            try await body(folder, run)
        }
    }

    private static let period = ["--period", "2021", "--day", "2021-12-02"]

    private func contents(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test func aRevisionReachesTheDraft() async throws {
        try await withBook { folder, run in
            let draft = "\(folder)/du-thao.html"
            #expect(try await run(["write", "-o", draft] + Self.period).status == 0)
            let same = try await run(["refresh", draft])
            #expect(same.status == 0 && same.output.isEmpty, "\(same.output)")
            // Somebody edits the prose, and types over one figure.
            var page = try contents(draft)
            page = page.replacing("Đánh giá chung", with: "Nhận định chung")
            page = page.replacing(">7,82%</data>", with: ">8,1%</data>")
            try page.write(toFile: draft, atomically: true, encoding: .utf8)
            let revision = "\(folder)/sua.csv"
            try "indicator,area,period,value\nbudget_revenue,bac-giang,2021,15812\n".write(
                toFile: revision, atomically: true, encoding: .utf8)
            #expect(
                try await run(["import", revision, "--status", "official", "--reason", "quyết toán"]).status == 0)
            let told = try await run(["refresh", draft, "--dry-run"])
            #expect(told.output.contains("15.745 tỷ đồng → 15.812 tỷ đồng (budget_revenue:value@2021)"))
            #expect(told.output.contains("«8,1%» gõ đè lên «7,82%», để nguyên"))
            #expect(try contents(draft) == page)
            #expect(try await run(["refresh", draft]).status == 0)
            let renewed = try contents(draft)
            #expect(renewed.contains("15.812\u{A0}tỷ đồng") && renewed.contains("Nhận định chung"))
            #expect(renewed.contains(">8,1%</data>") && !renewed.contains("15.745\u{A0}tỷ"))
            let trace = try await run(["trace", draft, "--format", "csv"]).output
            #expect(trace.contains("8,1%,overtyped,grdp_growth:value@2021,\"7,82%\"") || trace.contains("overtyped"))
            #expect(try await run(["refresh", draft, "--overtyped"]).output.contains("8,1% → 7,82%"))
            let one = try await run(["trace", draft, "--figure", "1"])
            #expect(one.output.contains("Tốc độ tăng GRDP"), "\(one.output)")
            #expect(try await run(["trace", draft, "--at", "1:1"]).status == 2)
        }
    }

    @Test func handTypedFiguresAreTold() async throws {
        try await withBook { folder, run in
            let draft = "\(folder)/du-thao.html"
            #expect(try await run(["write", "-o", draft] + Self.period).status == 0)
            let page = try contents(draft).replacing(
                "<h3>2. Đánh giá chung</h3>", with: "<p>Tổng đàn lợn đạt 1.234 con.</p><h3>2. Đánh giá chung</h3>")
            try page.write(toFile: draft, atomically: true, encoding: .utf8)
            let trace = try await run(["trace", draft, "--format", "csv"]).output
            #expect(trace.contains("1.234 con,typed"), "\(trace)")
        }
    }

    /// Markdown and PDF bind nothing: said once, and their figures are found in the book by what they are of.
    @Test func figuresOfAFileThatBindsNoneAreFoundInTheBook() async throws {
        try await withBook { folder, run in
            let draft = "\(folder)/du-thao.md"
            #expect(try await run(["write", "-o", draft] + Self.period).status == 0)
            let trace = try await run(["trace", draft, "--lang", "en"])
            #expect(!trace.output.contains("typed by hand"), "\(trace.output)")
            #expect(trace.output.contains("as in the book") && trace.output.contains("15.745"), "\(trace.output)")
            #expect((trace.output + trace.messages).ranges(of: "binds no figures").count == 1)
            let changed = try contents(draft).replacing("15.745 tỷ đồng", with: "25.745 tỷ đồng")
            try changed.write(toFile: draft, atomically: true, encoding: .utf8)
            #expect(try await run(["trace", draft, "--lang", "en"]).output.contains("differs"))
            let refresh = try await run(["refresh", draft])
            #expect(refresh.status == 2 && refresh.messages.contains(".docx"))
            let pdf = "\(folder)/x.pdf"
            try "%PDF-1.4".write(toFile: pdf, atomically: true, encoding: .utf8)
            #expect(try await run(["refresh", pdf]).messages.contains("-o TỆP.pdf"))
        }
    }

    @Test func aRateThatWasOnlyStatedIsTraced() async throws {
        try await withBook { _, run in
            let trace = try await run(["trace", "labour_productivity", "2021", "--lang", "en"])
            #expect(!trace.output.contains("no such value") && !trace.messages.contains("no such value"))
            #expect((trace.output + trace.messages).contains("as releases stated them"), "\(trace.output)")
        }
    }

    @Test func whatCantBeWrittenIsToldWithARemedy() async throws {
        try await withBook { folder, run in
            let lost = try await run(["write", "-o", "\(folder)/xa/a.md"] + Self.period)
            #expect(lost.status == 2 && lost.messages.contains("mkdir -p \(folder)/xa"), "\(lost.messages)")
            let empty = "\(folder)/mau.docx"
            try "".write(toFile: empty, atomically: true, encoding: .utf8)
            let told = try await run(["write", empty, "-o", "\(folder)/a.docx"] + Self.period)
            #expect(told.status == 2 && told.messages.contains("tệp rỗng"), "\(told.messages)")
            // What the book came to know behind the release's day is told with the way to have it.
            let early = try await run(["write", "-o", "\(folder)/a.md", "--period", "2021", "--day", "2021-12-01"])
            #expect(early.messages.contains("--as-known"), "\(early.messages)")
        }
    }

    @Test func numbersFollowEachOtherWhenManyWriteAtOnce() async throws {
        try await withBook { folder, _ in
            let ending = try await Program.shell(
                """
                cd \(folder); for i in 1 2 3 4 5 6; do
                $SOLIEU write --planbook so.book --period 2021 --day 2021-12-02 --signer 'Trần Văn B' --final -o $i.html &
                done; wait
                """)
            let numbers = try (1...6).map { index in
                try #require(try contents("\(folder)/\(index).html").firstMatch(of: /Số: (\d+)\/TB-UBND/)).1
            }
            #expect(numbers.sorted() == ["01", "02", "03", "04", "05", "06"], "\(ending.messages)")
            let checked = try await Program.run(["admin", "verify", "--planbook", "\(folder)/so.book"])
            #expect(checked.status == 0)
        }
    }

    @Test func whatIsNotIssuedTakesNoNumber() async throws {
        try await withBook { folder, run in
            let final = ["write", "--final"] + Self.period
            // Without a signer the form lacks something; a folder that isn't there takes no file; a file isn't replaced.
            #expect(try await run(final + ["-o", "\(folder)/a.docx"]).status == 1)
            let signed = final + ["--signer", "Trần Văn B"]
            #expect(try await run(signed + ["-o", "\(folder)/none/a.docx"]).status == 2)
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/a.docx"))
            #expect(try await run(signed + ["-o", "\(folder)/a.docx"]).messages.contains("số 01/TB-UBND"))
            #expect(try await run(signed + ["-o", "\(folder)/a.docx"]).status == 2)
            #expect(try await run(signed + ["-o", "\(folder)/b.docx"]).messages.contains("số 02/TB-UBND"))
            #expect(try await run(["refresh", "\(folder)/b.docx"]).status == 2)
            let draft = try await run(["write", "-o", "\(folder)/c.docx"] + Self.period)
            #expect(draft.status == 0 && draft.messages.contains("số văn bản còn để trống"))
        }
    }

    @Test func anIssuedReleaseIsFoundWhenItsValuesAreRevised() async throws {
        try await withBook { folder, run in
            #expect(
                try await run(
                    ["write", "--final", "--signer", "Trần Văn B", "-o", "\(folder)/a.html"] + Self.period
                ).status == 0)
            let trace = ["trace", "budget_revenue", "2021", "--ripple"]
            #expect(try await run(trace).output.contains("Không có văn bản nào"))
            let revision = "\(folder)/sua.csv"
            try "indicator,area,period,value\nbudget_revenue,bac-giang,2021,15812\n".write(
                toFile: revision, atomically: true, encoding: .utf8)
            #expect(
                try await run(["import", revision, "--status", "official", "--reason", "quyết toán"]).status == 0)
            let ripple = try await run(trace).output
            #expect(ripple.contains("01/TB-UBND, 2021-12-02") && ripple.contains("15.812"))
            // What was issued doesn't speak against the book's own figures afterwards.
            let again = try await run(["write", "-o", "\(folder)/b.html"] + Self.period)
            #expect(again.status == 0)
            #expect(try contents("\(folder)/b.html").contains("15.812\u{A0}tỷ đồng"))
        }
    }

    /// Whatever byte is changed, something is said; and what is said names the part.
    @Test(arguments: ["html", "docx", "odt", "pdf"])
    func anyChangedByteIsTold(ending: String) async throws {
        try await withBook { folder, run in
            let file = "\(folder)/a.\(ending)"
            let issued = try await run(
                ["write", "--final", "--signer", "Trần Văn B", "-o", file] + Self.period)
            try #require(issued.status == 0, "\(issued.messages)")
            #expect(try await run(["verify", file]).status == 0)
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
            var copies: [String] = []
            // Reading a PDF again takes longer.
            let count = ending == "pdf" ? 6 : 24
            for step in 0..<count {
                var changed = bytes
                changed[(step * bytes.count / count + 7) % bytes.count] ^= 0x04
                copies.append("\(folder)/\(step).\(ending)")
                try Data(changed).write(to: URL(fileURLWithPath: copies[step]))
            }
            let verdict = try await run(["verify"] + copies)
            #expect(verdict.status != 0)
            let told = verdict.output + verdict.messages
            for copy in copies {
                let lines = told.split(separator: "\n").filter { $0.contains(copy) }
                #expect(!lines.isEmpty && !lines.contains { $0.contains("nguyên vẹn") }, "\(copy): \(lines)")
            }
            if ending == "html" {
                let text = try contents(file)
                let forged = "\(folder)/forged.html"
                func verify(_ page: String) async throws -> String {
                    try page.write(toFile: forged, atomically: true, encoding: .utf8)
                    return try await run(["verify", forged]).output
                }
                #expect(
                    try await verify(text.replacing("15.745", with: "15.746")).contains("văn bản trong tệp khác"))
                #expect(try await verify(text.replacing("margin", with: "margim")).contains("đúng từng byte"))
                let data = try #require(text.firstMatch(of: /<data sha256="[0-9a-f]+">(.{40})/))
                let swapped = text.replacing(data.1, with: data.1.reversed().map(String.init).joined())
                #expect(try await verify(swapped).contains("số liệu đã bị sửa"))
            }
        }
    }

    @Test func aDraftedTemplateIsPreviewedUntilCtrlC() async throws {
        try await withBook { folder, run in
            let template = "\(folder)/mau.md"
            let drafted = try await run(["draft", "--period", "2021", "--as-known", "2021-12-02", "-o", template])
            #expect(drafted.status == 0, "\(drafted.messages)")
            #expect(try await run(["preview", template, "-o", "\(folder)/xem.html"] + Self.period).status == 0)
            #expect(try contents("\(folder)/xem.html").contains("15.745"))
            let ending = try await Program.shell(
                """
                cd \(folder)
                $SOLIEU preview mau.md --planbook so.book --period 2021 --day 2021-12-02 --watch -o w.html 2>messages &
                watcher=$!
                tries() { for i in $(seq 100); do "$@" 2>/dev/null && return; sleep 0.2; done; false; }
                tries grep -q 15.745 w.html && echo first
                echo '{{budget_revenu}}' >> mau.md
                tries grep -q 'ol class="faults"' w.html && echo faults
                grep -v '{{budget_revenu}}' mau.md > neu.md; mv neu.md mau.md; echo 'Câu thêm.' >> mau.md
                tries grep -q 'Câu thêm' w.html && echo mended
                kill -INT $watcher; wait $watcher; echo ended $?
                """)
            #expect(ending.output == "first\nfaults\nmended\nended 0\n", "\(ending.output)")
            #expect(try contents("\(folder)/messages").contains("không có chỉ tiêu «budget_revenu»"))
        }
    }

    @Test func aWordTemplateGoesThroughTheSameGate() async throws {
        try await withBook { folder, run in
            let template = "\(folder)/mau.docx"
            try Data(try Self.word(["Số: {{number}}/TB-UBND", "{{sentence budget_revenue}}."])).write(
                to: URL(fileURLWithPath: template))
            let written = try await run(
                ["write", template, "-o", "\(folder)/ra.docx", "--number", "--symbol", "TB-UBND", "--force"]
                    + Self.period)
            #expect(written.status == 0, "\(written.messages)")
            let text = try await run(["text", "\(folder)/ra.docx"]).output
            #expect(text.contains("Số: 01/TB-UBND") && text.contains("15.745 tỷ đồng"), "\(text)")
            #expect(try await run(["write", template, "-o", "\(folder)/ra.odt"] + Self.period).status == 2)
            try Data(try Self.word(["{{budget_revenu}} và {{exports:growht}}"])).write(
                to: URL(fileURLWithPath: template))
            let faulty = try await run(["write", template, "-o", "\(folder)/loi.docx"] + Self.period)
            #expect(faulty.status == 2)
            #expect(faulty.messages.contains("budget_revenu") && faulty.messages.contains("growht"))
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/loi.docx"))
        }
    }

    /// A Word file of plain paragraphs, as small as can be.
    private static func word(_ paragraphs: [String]) throws -> [UInt8] {
        let space = "http://schemas.openxmlformats.org/"
        func part(_ name: String, _ xml: String) -> ZipWriter.Part {
            ZipWriter.Part(name, Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(xml)".utf8))
        }
        let body = paragraphs.map { "<w:p><w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r></w:p>" }.joined()
        return try ZipWriter.pack([
            part(
                "[Content_Types].xml",
                "<Types xmlns=\"\(space)package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
            ),
            part(
                "_rels/.rels",
                "<Relationships xmlns=\"\(space)package/2006/relationships\"><Relationship Id=\"rId1\" "
                    + "Type=\"\(space)officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
                    + "</Relationships>"),
            part(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"\(space)package/2006/relationships\"></Relationships>"),
            part(
                "word/document.xml",
                "<w:document xmlns:w=\"\(space)wordprocessingml/2006/main\"><w:body>\(body)</w:body></w:document>"),
        ])
    }
}
