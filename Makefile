# make run      check sample releases (pages in out/), make a book, write, issue, sign and verify a release, open the portal (PORT)
# make test     what CI runs: set-up, lint, build, all tests
# make lint     check the layout of the code
# make format   correct the layout of the code
# make score    how well figures and falsifications are found; RECORD=0.2.0 keeps the numbers in Samples/scores.csv
# make bench    speed and memory against ripgrep; files and relations a second; the book against the sqlite3 shell; the portal against nginx
# make hostile  read files that try to break a reader, within 20 s and 512 MB each
# make fuzz     feed every parser with mutated input for FUZZ_SECONDS (60)
# make install  build for speed; put program, manual and completions under PREFIX (/usr/local)
# make clean    remove what was built
# make help     show these lines

PREFIX ?= /usr/local
PORT ?= 8080
FUZZ_SECONDS ?= 60
JOBS ?= $(shell nproc)
SWIFT_BUILD = swift build -j $(JOBS)
BOOK = out/minh-hoa.book
SAMPLE = Samples/son-lam-2024-9-thang.md
SOURCES = Package.swift Sources Tests Data

.PHONY: help run test lint format score bench hostile fuzz install clean

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile

run:
	@Scripts/setup --build --run
	@$(SWIFT_BUILD) --product solieu
	@mkdir -p out
	@for sample in Samples/bac-giang-2021.md $(SAMPLE); do \
		page=out/$$(basename $$sample .md).html; \
		.build/debug/solieu check $$sample; ended=$$?; \
		[ $$ended -le 1 ] || exit $$ended; \
		.build/debug/solieu check --format html -o $$page $$sample; ended=$$?; \
		[ $$ended -le 1 ] || exit $$ended; \
		printf '\nMở trong trình duyệt / Open in a browser: %s\n\n' $$page; \
	done
	@rm -f $(BOOK) $(BOOK)-wal $(BOOK)-shm
	@.build/debug/solieu demo --planbook $(BOOK) 2>out/minh-hoa.txt; ended=$$?; cat out/minh-hoa.txt; exit $$ended
	@.build/debug/solieu table 2021 --sector budget --planbook $(BOOK)
	@.build/debug/solieu write --planbook $(BOOK) --period 2021 --day 2021-12-02 -o out/du-thao.docx
	@rm -rf out/khoa out/thong-cao.pdf out/thong-cao.signed.pdf
	@.build/debug/solieu write --planbook $(BOOK) --period 2021 --day 2021-12-02 --signer "Nguyễn Văn Mẫu" --final \
		-o out/thong-cao.pdf
	@Scripts/demonstration-key out/khoa
	@.build/debug/solieu sign out/thong-cao.pdf --key out/khoa/person.p12 --password-file out/khoa/password
	@.build/debug/solieu verify out/thong-cao.signed.pdf --roots out/khoa/roots.pem --planbook $(BOOK)
	@printf '\nSổ minh họa / The demonstration book: %s\n' $(BOOK)
	@tail -n 1 out/minh-hoa.txt
	@printf 'Ctrl-C để dừng cổng. / Ctrl-C stops the portal.\n'
	@.build/debug/solieu serve --planbook $(BOOK) --port $(PORT)

test: lint
	@Scripts/setup --build --run --test
	$(SWIFT_BUILD) --build-tests
	swift test --skip-build --no-parallel

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

format:
	swift format --in-place --parallel --recursive $(SOURCES)

score:
	@Scripts/setup --build
	@$(SWIFT_BUILD) -c release --product solieu-score
	@.build/release/solieu-score $(if $(RECORD),--record Samples/scores.csv --version-name $(RECORD))

bench:
	@Scripts/setup --build --run --bench
	@$(SWIFT_BUILD) -c release --product solieu
	@Benchmarks/run .build/release/solieu
	@$(SWIFT_BUILD) -c release --product solieu-bench-book
	@Benchmarks/planbook .build/release/solieu-bench-book
	@$(SWIFT_BUILD) -c release --product solieu-bench-write
	@Benchmarks/write .build/release/solieu-bench-write
	@Benchmarks/portal .build/release/solieu .build/release/solieu-bench-book
	@Benchmarks/entry .build/release/solieu

hostile:
	@Scripts/setup --build --run
	@$(SWIFT_BUILD) -c release --product solieu
	@Scripts/check-hostile-inputs

fuzz:
	@Scripts/setup --build
	@Scripts/fuzz $(FUZZ_SECONDS)

install:
	@Scripts/setup --build --run
	$(SWIFT_BUILD) -c release --product solieu
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
		$(DESTDIR)$(PREFIX)/share/bash-completion/completions \
		$(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 .build/release/solieu $(DESTDIR)$(PREFIX)/bin/solieu
	install -m 644 Documentation/solieu.1 $(DESTDIR)$(PREFIX)/share/man/man1/solieu.1
	.build/release/solieu --generate-completion-script bash \
		> $(DESTDIR)$(PREFIX)/share/bash-completion/completions/solieu
	.build/release/solieu --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_solieu
	.build/release/solieu --generate-completion-script fish \
		> $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/solieu.fish

clean:
	rm -rf .build out
