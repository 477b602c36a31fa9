/// How a page looks: on screens like a sheet of paper, on paper by the decree.
enum HTMLStyle {
    static let sheet = """
        @page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 14pt "Times New Roman", "Liberation Serif", serif; } }
        @page :first { @top-center { content: none; } }
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #e8e8e6; color: #000; font: 14pt/1.25 "Times New Roman", "Liberation Serif", Tinos, serif; }
        main { max-width: 210mm; margin: 1rem auto; padding: 20mm 15mm 20mm 30mm; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / .25); }
        p, ul, h2, h3, h4, h5, h6 { margin: 0 0 6pt; }
        main > p, main > ul > li, main > h2, main > h3, main > h4, main > h5 { text-indent: 1.27cm; text-align: justify; }
        h1, h2, h3, h4, h5, h6 { font-size: 14pt; break-after: avoid; }
        h5 { font-style: italic; }
        h1, .subject, figcaption { text-align: center !important; text-indent: 0 !important; }
        h1 { margin: 16pt 0 0; }
        main > .subject { margin-bottom: 12pt; }
        .subject::after, .issuer::after { content: ""; display: block; width: 40%; margin: 3pt auto 0; border-top: 1px solid; }
        .subject::after { width: 33%; }
        ul { padding: 0; list-style: none; }
        main > ul > li { margin-bottom: 6pt; }
        main > ul > li::before, .receivers li::before { content: "- "; }
        .frame { display: grid; grid-template-columns: 40% 60%; }
        .frame p { margin: 0; }
        .head { text-align: center; }
        .head .number, .head .place { margin-top: 6pt; }
        .superior, .issuer, .nation, .head .number { font-size: 13pt; }
        .issuer, .nation, .motto { font-weight: bold; }
        .motto { width: fit-content; margin: 0 auto !important; border-bottom: 1px solid; }
        .place { font-style: italic; }
        .foot { grid-template-columns: 50% 50%; margin-top: 12pt; break-inside: avoid; }
        .receivers { font-size: 11pt; }
        .receivers p { font-size: 12pt; }
        .receivers .inner { padding-left: 1em; }
        .receivers .inner::before { content: "+ "; }
        .signature { text-align: center; }
        .signer { margin-top: 26mm !important; }
        .note { font-size: 12pt; font-style: italic; text-indent: 0 !important; }
        table { width: 100%; margin: 6pt 0; border-collapse: collapse; font-size: 12pt; font-variant-numeric: tabular-nums; }
        caption { font-size: 13pt; }
        caption p { margin: 0 0 3pt; }
        .unit { text-align: right; font-size: 12pt; font-style: italic; }
        th, td { padding: 2pt 3pt; border: 1px solid; }
        td.number { text-align: right; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        figure { margin: 6pt 0; break-inside: avoid; }
        .drawing svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
        figcaption { font-style: italic; font-size: 13pt; }
        details table { width: auto; margin: 6pt auto; }
        summary { font-size: 12pt; font-style: italic; }
        @media screen { data[data-figure] { border-bottom: 1px dotted #888; } }
        @media screen and (max-width: 700px) {
            main { margin: 0; padding: 1rem; }
            .frame { grid-template-columns: 1fr; gap: 1rem; }
            main > p, main > ul > li { text-align: left; }
        }
        @media print {
            body { background: none; }
            main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
            details:not([open]) { display: none; }
        }

        """
}
