"""Checks an archive again on many machines: sheets as lines of NDJSON through the command, by Spark's RDD.pipe.

    spark-submit recheck.py sheets.ndjson reports target/release/rasoat plan-02 2025-12-15

The command must be at the same path on every machine. Each partition is one process that reads lines and writes as many;
the rules, and therefore the reports, are those of the browser.
"""

import shlex
import sys

from pyspark.sql import SparkSession


def recheck(spark, sheets, reports, command, form, as_of):
    words = [command, "check", "-", "--ndjson", "--format", "json", "--form", form, "--as-of", as_of]
    # Exit code 1 says that errors were found, which is a result; 2 that a line could not be read, which fails the job,
    # because its report would be missing. pipe() fails on any code but 0.
    script = f"{shlex.join(words)} || [ $? -eq 1 ]"
    lines = spark.sparkContext.textFile(sheets)
    lines.pipe(shlex.join(["sh", "-c", script]), checkCode=True).saveAsTextFile(reports)


if __name__ == "__main__":
    spark = SparkSession.builder.appName("rasoat").getOrCreate()
    recheck(spark, *sys.argv[1:])
    spark.stop()
