import Foundation
import Testing

/// The commands on a plan book, run as a user runs them.
struct BookCommandTests {
    /// A new book in a folder of its own, and what writes a file beside it.
    private func withBook(_ body: (_ book: String, _ file: (String, String) throws -> String) async throws -> Void)
        async throws
    {
        try await withFolder { folder in
            let book = "\(folder)/so.book"
            try #require(
                try await Program.run(["admin", "create", "--area", "bac-giang", "--planbook", book]).status == 0)
            try await body(book) { name, text in
                let path = "\(folder)/\(name)"
                try text.write(toFile: path, atomically: true, encoding: .utf8)
                return path
            }
        }
    }

    @Test func whatIsRefusedIsToldInItsOwnWords() async throws {
        try await withBook { book, file in
            let empty = try file("empty.csv", "")
            let undated = try file("undated.md", "Thu ngân sách đạt 5 tỷ đồng.\n")
            let commands = [
                ["admin", "create", "--area", "bac-giang"], ["series", "no_such_code"],
                ["table", "2021", "--area", "Nơi Khác"], ["import", empty], ["import", undated],
                ["import", "--column", "a=b", empty], ["list", "register", "none"],
                ["rank", "urban_planning_rate_none", "2021"],
            ]
            for command in commands {
                let ending = try await Program.run(command + ["--planbook", book])
                #expect(ending.status == 2, "\(command)")
                #expect(!ending.messages.isEmpty && !ending.messages.contains("ngoài dự kiến"), "\(ending.messages)")
            }
            let again = try await Program.run(commands[0] + ["--planbook", book])
            #expect(again.messages.hasPrefix("solieu: \(book): tệp đã có;"), "\(again.messages)")
            let missing = try await Program.run(["table", "2021", "--planbook", book + ".none"])
            #expect(missing.messages.contains("không có sổ kế hoạch này"))
        }
    }

    @Test func eachFaultOfATemplateHasALineWithItsPlace() async throws {
        try await withBook { book, file in
            let template = try file(
                "mau.md", "---\ntitle: T\n---\n\nThu {{no_such:value}} và {{budget_revenue:valeu}}.\n\n{{\n")
            let ending = try await Program.run(
                ["write", template, "--period", "2021", "-o", book + ".docx", "--planbook", book])
            #expect(ending.status == 2)
            let lines = ending.messages.split(separator: "\n")
            #expect(lines.count >= 3)
            for line in lines {
                #expect(line.firstMatch(of: /^solieu: (.+):[0-9]+:[0-9]+: .+ \/ .+/)?.1 == template[...], "\(line)")
            }
            #expect(ending.messages.contains("mau.md:5:5: không có chỉ tiêu «no_such»"), "\(ending.messages)")
            #expect(ending.messages.contains("mau.md:7:1: "), "\(ending.messages)")
        }
    }

    @Test func noEscapeSequenceReachesTheTerminal() async throws {
        try await withBook { book, file in
            let escape = "\u{1B}[2J\u{9B}31m"
            let table = try file(
                "table.csv", "indicator,\(escape)note,area,period,value\n\(escape)x,a,bac-giang,2021,\(escape)1\n")
            let list = try file(
                "list.csv", "register,code,name,area,level,day\n\(escape),a,A,bac-giang,b,\(escape)\n")
            let release = try file(
                "release.md", "Ngày 02/12/2021\n\nSố \(escape)máy bơm lạ năm 2021 là 12 cái.\n")
            for command in [
                ["import", table], ["import", "--as", "registers", list], ["import", "--day", "2021-12-02", release],
            ] {
                let ending = try await Program.run(command + ["--planbook", book])
                let shown = ending.output + ending.messages
                #expect(!shown.isEmpty)
                #expect(!shown.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" }, "\(command)")
            }
        }
    }

    /// What an import tells a person to run is run as it stands.
    @Test func namesAreDecidedByTheCommandsThatTheImportPrints() async throws {
        try await withBook { book, file in
            let release = try file(
                "release.md",
                "UBND TỈNH BẮC GIANG\n\nBắc Giang, ngày 02 tháng 12 năm 2021\n\n**BÁO CÁO**\n**Kết quả năm 2021**\n\n"
                    + "Tỷ lệ tiêm đủ 2 mũi vắc xin của người lớn đạt 95%. Tỷ lệ trạm y tế cấp xã có bác sĩ làm việc đạt 90%, tỷ lệ "
                    + "trạm y tế cấp xã có bác sĩ làm việc đạt 92%.\n")
            let rehearsed = try await Program.run(["import", "--dry-run", release, "--planbook", book])
            #expect(!rehearsed.output.contains("@"), "\(rehearsed.output)")
            let imported = try await Program.run(["import", release, "--planbook", book])
            let commands = imported.output.split(separator: "\n").compactMap {
                $0.firstMatch(of: /solieu (admin decide .*)/).map { String($0.1) }
            }
            let byName = try #require(commands.first { $0.contains(" covid_vaccination_adult_rate ") })
            let byAddress = try #require(commands.first { $0.contains("decide @1:") })
                .replacing(" MÃ ", with: " full_immunisation_rate ")
            for command in [byName, byAddress] {
                let ending = try await Program.shell("\"$SOLIEU\" \(command)")
                #expect(ending.status == 0 && ending.messages.contains("1 số liệu đã được xếp"), "\(command)")
            }
            let table = try await Program.run(["table", "2021", "--format", "csv", "--planbook", book])
            for (code, value) in [
                ("covid_vaccination_adult_rate", "95"), ("stations_with_doctor_rate", "90"),
                ("full_immunisation_rate", "92"),
            ] { #expect(table.output.contains("\(code),Bắc Giang,2021,%,,\(value),"), "\(table.output)") }
            let found = try await Program.run(
                ["list", "indicators", "vắc xin", "--format", "csv", "--planbook", book])
            #expect(found.output.contains("covid_vaccination_teen_rate,") && !found.output.contains("budget_revenue"))
            let unknown = try await Program.run(["check", "--all", release, "--planbook", book])
            #expect(unknown.output.contains("Sổ kế hoạch: 0 khớp, 0 khác, 3 chưa có."), "\(unknown.output)")
        }
    }

    @Test func whatTheBookComputesIsInReach() async throws {
        try await withBook { book, file in
            let values = try file(
                "values.csv",
                """
                indicator,area,period,value
                budget_revenue,bac-giang,2020,10000
                budget_revenue,bac-giang,2021,12000
                budget_revenue.domestic,bac-giang,2020,8000
                budget_revenue.domestic,bac-giang,2021,9000
                budget_revenue,bac-giang,2021-9M,9000
                budget_revenue,bac-giang/viet-yen,2021,300
                budget_revenue,bac-giang/yen-the,2021,200

                """)
            let plan = try file("plan.csv", "indicator,area,period,plan\nbudget_revenue,bac-giang,2021,11000\n")
            let projects = try file(
                "projects.csv",
                """
                code,name,kind,owner,area,capital,period,amount,unit
                f1,Nhà máy,fdi,Luxshare,Việt Yên,registered,2021-M03,270,triệu USD

                """)
            let register = try file(
                "register.csv",
                "register,code,name,area,level,day\nntm,a,Xã A,Yên Thế,đạt,2021-06-01\nntm,b,Xã B,Yên Thế,đạt,2020-06-01\n"
            )
            let ranks = try file(
                "ranks.csv", "indicator,area,period,rank,out_of\npci,bac-giang,2020,27,63\npci,bac-giang,2021,31,63\n")
            func run(_ arguments: [String]) async throws -> String {
                let ending = try await Program.run(arguments + ["--planbook", book])
                #expect(ending.status == 0, "\(arguments): \(ending.messages)")
                return ending.output
            }
            _ = try await run(["import", "--status", "official", values])
            _ = try await run(["import", plan])
            _ = try await run(["import", "--as", "projects", projects])
            _ = try await run(["import", "--as", "registers", register])
            _ = try await run(["import", "--as", "rankings", ranks])
            #expect(try await run(["import", "--status", "official", values]).contains("sổ đã nhận tệp này"))
            #expect(try await run(["import", "--status", "official", "--again", values]).contains("như cũ"))
            let table = try await run(["table", "2021", "--measures", "--format", "jsonl"])
            let domestic = try #require(table.split(separator: "\n").first { $0.contains("budget_revenue.domestic") })
            // 9000 of 12000, and 1000 more of 10000 before.
            #expect(domestic.contains(#""share":"75.0""#) && domestic.contains(#""contribution":"10.00""#))
            let whole = try #require(table.split(separator: "\n").first { $0.contains(#""code":"budget_revenue""#) })
            #expect(whole.contains(#""excess":"1000""#))
            let months = try await run(["table", "2021-9M", "--measures", "--format", "jsonl"])
            #expect(months.contains(#""lead":"6.8""#))
            let structure = try await run([
                "measures", "structure", "2021", "--of", "budget_revenue", "--format", "csv",
            ])
            #expect(
                structure.contains("Thu nội địa,budget_revenue.domestic,Bắc Giang,tỷ đồng,source,9000,75.0,80.0,-5.0"))
            #expect(structure.contains("rest,,Bắc Giang,tỷ đồng,source,3000,25.0,20.0,5.0"))
            let parts = try await run(["measures", "contribution", "2021", "--of", "budget_revenue", "--format", "csv"])
            #expect(parts.contains(",10000,12000,20.0,\r\n") && parts.contains(",8000,9000,12.5,10.00\r\n"))
            #expect(parts.contains("rest,,Bắc Giang,tỷ đồng,source,2000,3000,50.0,10.00"))
            let pace = try await run(["measures", "pace", "2021-9M", "--format", "jsonl"])
            #expect(pace.contains(#""attained":"81.8","elapsed":"75.0","lead":"6.8","needed":"667""#), "\(pace)")
            #expect(try await run(["measures", "pace", "2021-Q1"]).contains("Sổ chưa đủ số liệu"))
            #expect(
                try await run(["rank", "budget_revenue", "2021", "--format", "csv"]).contains("1,Huyện Việt Yên,300"))
            #expect(
                try await run(["list", "investment", "--kind", "fdi", "--period", "2021"]).contains("270 triệu USD"))
            #expect(try await run(["list", "register", "ntm", "--period", "2021"]).contains("1 → 2"))
            let history = try await run(["list", "ranks", "--history", "pci", "--format", "csv"])
            #expect(history.contains(",2020,27,63") && history.contains(",2021,31,63"))
            #expect(try await run(["admin", "formulas"]).contains("0 có lỗi"))
            #expect(try await run(["tasks", "--as-known", "2021-12-31"]).contains("Không có nhiệm vụ"))
        }
    }
}
