import Testing

@testable import Portal

/// Templates show what the language of Mustache says.
@Suite struct PageTemplateTests {
    private func shown(_ text: String, _ fields: Fields = [:], _ others: [String: String] = [:]) throws -> String {
        String(decoding: try PageTemplate(text) { others[$0] }.render(fields), as: UTF8.self)
    }

    @Test func whateverIsShownIsEscapedButForThreeBraces() throws {
        let fields: Fields = ["a": "<b> & \"c\" 'd'"]
        #expect(try shown("{{a}}|{{{a}}}|{{&a}}", fields).hasPrefix("&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;|<b> & "))
        #expect(try shown("[{{none}}]") == "[]")
    }

    @Test func sectionsGoThroughLists() throws {
        let fields: Fields = [
            "items": [["n": "1"], ["n": "2"]] as [Fields], "words": ["x", "y"], "no": [Fields](), "on": true,
            "off": false,
            "outer": "o", "one": ["n": "3"] as Fields, "text": "",
        ]
        #expect(try shown("{{#items}}{{n}}{{outer}};{{/items}}", fields) == "1o;2o;")
        #expect(try shown("{{#words}}{{.}},{{/words}}", fields) == "x,y,")
        #expect(try shown("{{#no}}a{{/no}}{{^no}}b{{/no}}", fields) == "b")
        #expect(try shown("{{#on}}a{{/on}}{{#off}}b{{/off}}{{^off}}c{{/off}}{{^none}}d{{/none}}", fields) == "acd")
        #expect(try shown("{{one.n}}{{#one}}{{n}}{{/one}}{{one.m.n}}", fields) == "33")
        // A text that is empty is there.
        #expect(try shown("{{#text}}a{{/text}}{{^text}}b{{/text}}", fields) == "a")
    }

    @Test func aTagAloneOnItsLineTakesTheLine() throws {
        #expect(try shown("a\n  {{#on}}\nb\n  {{/on}}\nc {{! no }}\n{{! gone }}\nd", ["on": true]) == "a\nb\nc \nd")
        #expect(try shown("{{#on}}\n{{/on}}\n{{^on}}x{{/on}}", ["on": true]) == "")
        #expect(try shown("  {{on}}\n", ["on": "a"]) == "  a\n")
    }

    @Test func templatesIncludeAndInherit() throws {
        let others = [
            "layout": "<{{$head}}h{{/head}}|{{$main}}m{{/main}}>", "part": "[{{a}}]",
            "staff": "{{<layout}}{{$main}}({{$work}}w{{/work}}){{/main}}{{/layout}}",
        ]
        #expect(
            try shown("{{>part}}{{#l}}{{>part}}{{/l}}", ["a": "1", "l": [["a": "2"] as Fields]], others) == "[1][2]")
        #expect(try shown("{{<layout}}{{$main}}{{a}}{{/main}}{{/layout}}", ["a": "1"], others) == "<h|1>")
        #expect(try shown("{{<staff}}{{$work}}{{a}}{{/work}}{{/staff}}", ["a": "1"], others) == "<h|(1)>")
        #expect(try shown("{{<staff}}{{$head}}x{{/head}}{{/staff}}", [:], others) == "<x|(w)>")
    }

    @Test(arguments: [
        "{{#a}}", "{{/a}}", "{{#a}}{{/b}}", "{{a", "{{{a}}", "{{}}", "{{>none}}", "{{<none}}{{/none}}", "{{>own}}",
    ])
    func faultsAreTold(text: String) {
        #expect(throws: PageTemplateFault.self) { try shown(text, [:], ["own": "{{>own}}"]) }
    }

    @Test func fieldsAreSetAndTakenAway() {
        var fields: Fields = ["a": "1"]
        fields["a"] = "2"
        fields["b"] = fields["a"]
        fields.set("c", nil)
        fields["a"] = nil
        guard case .text("2")? = fields.value("b") else {
            Issue.record("b is gone")
            return
        }
        #expect(["a", "c"].allSatisfy { fields[$0] == nil })
    }
}
