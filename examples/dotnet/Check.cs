// Calls the command from .NET: entries in, report out, nothing on the disk and nothing through a shell.
//
//   dotnet run --project examples/dotnet -- target/release/rasoat plan-02 2025-12-15 < entries.json
using System.Diagnostics;
using System.Text;

// The console's own encoding is that of the machine; reports are UTF-8.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var typed = new StreamReader(Console.OpenStandardInput(), utf8);
try
{
    var limit = TimeSpan.FromSeconds(args.Length > 3 ? int.Parse(args[3]) : 10);
    var result = await Rasoat.Check(args[0], args[1], args[2], await typed.ReadToEndAsync(), limit);
    await Console.OpenStandardOutput().WriteAsync(utf8.GetBytes(result.Report));
    await Console.OpenStandardError().WriteAsync(utf8.GetBytes(result.Problem));
    return result.Code;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("rasoat: too long");
    return 3;
}

/// <summary>What the command said: 0 no errors, 1 errors found, 2 the input could not be read, and then why.</summary>
public sealed record Result(int Code, string Report, string Problem);

public static class Rasoat
{
    /// <summary>Checks the JSON text of a list of entries.</summary>
    public static async Task<Result> Check(string command, string form, string asOf, string entries, TimeSpan limit)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(command)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
            UseShellExecute = false,
        };
        // A list of words, so that nothing in them is ever read as a command line.
        foreach (var word in new[] { "check", "-", "--format", "json", "--form", form, "--as-of", asOf }) start.ArgumentList.Add(word);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command}: cannot be run");
        using var late = new CancellationTokenSource(limit);
        try
        {
            // All three pipes at once: whoever fills one while the other side fills another waits forever.
            var report = process.StandardOutput.ReadToEndAsync(late.Token);
            var problem = process.StandardError.ReadToEndAsync(late.Token);
            try
            {
                await process.StandardInput.WriteAsync(entries.AsMemory(), late.Token);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended without reading all; its exit code and message say why.
            }
            await process.WaitForExitAsync(late.Token);
            return new Result(process.ExitCode, await report, await problem);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
