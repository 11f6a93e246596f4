<?php
/**
 * Calls the command from PHP: entries in, report out, nothing on the disk and nothing through a shell.
 *
 *   php examples/php/check.php target/release/rasoat plan-02 2025-12-15 < entries.json
 */
declare(strict_types=1);

final class Late extends RuntimeException {}

/**
 * Checks the JSON text of a list of entries.
 *
 * @return array{code: int, report: string, problem: string} 0 no errors, 1 errors found, 2 the input could not be read, and then why
 * @throws Late where it takes longer than so many seconds
 */
function rasoat_check(string $command, string $form, string $asOf, string $entries, float $seconds): array
{
    // A list of words and not a line, so that no shell reads it.
    $words = [$command, 'check', '-', '--format', 'json', '--form', $form, '--as-of', $asOf];
    $process = @proc_open($words, [['pipe', 'r'], ['pipe', 'w'], ['pipe', 'w']], $pipes);
    if ($process === false) {
        throw new RuntimeException("$command: cannot be run");
    }
    [$in, $out, $err] = $pipes;
    foreach ($pipes as $pipe) {
        stream_set_blocking($pipe, false);
    }
    $said = [(int) $out => '', (int) $err => ''];
    $reading = [(int) $out => $out, (int) $err => $err];
    $end = microtime(true) + $seconds;
    // All three pipes at once: whoever fills one while the other side fills another waits forever.
    while ($reading) {
        $left = $end - microtime(true);
        $read = $reading;
        $write = $in ? [$in] : [];
        $except = null;
        if ($left <= 0 || stream_select($read, $write, $except, (int) $left, (int) (($left - (int) $left) * 1e6)) === 0) {
            proc_terminate($process, 9);
            throw new Late("rasoat: $seconds s");
        }
        if ($write) {
            // It may end without reading all; its exit code and message say why.
            $written = $entries === '' ? 0 : @fwrite($in, $entries, 1 << 16);
            $entries = $written === false ? '' : substr($entries, $written);
            if ($entries === '') {
                fclose($in);
                $in = null;
            }
        }
        foreach ($read as $pipe) {
            $said[(int) $pipe] .= fread($pipe, 1 << 16);
            if (feof($pipe)) {
                unset($reading[(int) $pipe]);
            }
        }
    }
    return ['code' => proc_close($process), 'report' => $said[(int) $out], 'problem' => $said[(int) $err]];
}

if (realpath($_SERVER['SCRIPT_FILENAME'] ?? '') === __FILE__) {
    [, $command, $form, $asOf] = $argv;
    try {
        $result = rasoat_check($command, $form, $asOf, stream_get_contents(STDIN), (float) ($argv[4] ?? 10));
        fwrite(STDOUT, $result['report']);
        fwrite(STDERR, $result['problem']);
        exit($result['code']);
    } catch (Late $late) {
        fwrite(STDERR, $late->getMessage() . "\n");
        exit(3);
    }
}
