# What can be done here; `make` alone prints it. The work itself is in scripts/.

.DEFAULT_GOAL := help
.PHONY: help run test check format bench bench-scale bench-attachments contract fixtures package package-contract backup restore

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Start the service with a year of demo data on port 8080 (QUARKUS_HTTP_PORT)
	@exec scripts/run

test: ## Check everything: format, compiler checks, all tests, the contract and its package
	@exec scripts/test

check: ## Format and compiler checks only, no tests
	@exec scripts/check

format: ## Bring all Java files to the one format
	@exec scripts/format

contract: ## Write openapi/taizhang.yaml, what comes from it and deploy/configuration.md anew, and check them
	@exec scripts/contract

fixtures: ## Write the recorded answers in frontend-contract/fixtures/ anew
	@exec scripts/fixtures

package-contract: ## Pack what front ends install into target/
	@exec scripts/package-contract

package: ## Build the service into target/quarkus-app, with its bill of materials and a check of all licences
	@exec scripts/package

backup: ## Back up database and attachments into the file ARCHIVE, while the service runs or not
	@exec scripts/backup "$(ARCHIVE)"

restore: ## Put the backup ARCHIVE into an empty place (TAIZHANG_DATA_DIR)
	@exec scripts/restore "$(ARCHIVE)"

bench: ## Measure time to the first answer, memory and answer times of the packaged service
	@exec scripts/bench

bench-scale: ## Measure what requests cost among a million records (BENCH_RECORDS)
	@exec scripts/bench-scale

bench-attachments: ## Measure memory while many files go in and out at once (BENCH_FILES, BENCH_MIB)
	@exec scripts/bench-attachments
