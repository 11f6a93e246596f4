//! Bytes to text: UTF-8, UTF-16 with a byte-order mark, and Windows-1258, the Vietnamese code page of Windows.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1258};
use rasoat::read::letters;
use std::str::Utf8Error;

/// The byte-order mark of UTF-8.
pub const MARK: &[u8] = b"\xef\xbb\xbf";

/// How the text of a table is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    /// With its byte-order mark, which names the order of the bytes.
    Utf16([u8; 2]),
    Windows1258,
}

const LITTLE: [u8; 2] = [0xff, 0xfe];
const BIG: [u8; 2] = [0xfe, 0xff];

/// The encoding of a table that [`table`] has read.
pub fn encoding(bytes: &[u8]) -> Encoding {
    match bytes {
        [a, b, ..] if [LITTLE, BIG].contains(&[*a, *b]) => Encoding::Utf16([*a, *b]),
        _ if std::str::from_utf8(bytes).is_ok() => Encoding::Utf8,
        _ => Encoding::Windows1258,
    }
}

/// Text of a JSON file, which is UTF-8 by its standard; a byte-order mark in front is left out.
pub fn utf8(bytes: Vec<u8>) -> Result<String, String> {
    let text = String::from_utf8(bytes).map_err(|e| {
        let place = place(e.as_bytes(), e.utf8_error());
        format!("{place}: không phải UTF-8; hãy lưu lại ở dạng UTF-8 (not UTF-8; save it as UTF-8)")
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Text of a table, in whichever of the encodings it is.
pub fn table(bytes: Vec<u8>) -> Result<String, String> {
    if let Some(rest) = bytes.strip_prefix(&LITTLE) {
        return utf16(UTF_16LE.decode_without_bom_handling_and_without_replacement(rest));
    }
    if let Some(rest) = bytes.strip_prefix(&BIG) {
        return utf16(UTF_16BE.decode_without_bom_handling_and_without_replacement(rest));
    }
    if bytes.contains(&0) {
        return Err("không phải tệp chữ, hoặc là UTF-16 không có dấu BOM; hãy lưu lại ở dạng UTF-8 \
                    (not a text file, or UTF-16 without a byte-order mark; save it as UTF-8)"
            .to_owned());
    }
    match std::str::from_utf8(&bytes) {
        Ok(_) => utf8(bytes),
        Err(e) => windows_1258(&bytes, e),
    }
}

/// Text in UTF-16, with the mark in front.
pub fn to_utf16(text: &str, mark: [u8; 2]) -> Vec<u8> {
    let bytes = if mark == LITTLE { u16::to_le_bytes } else { u16::to_be_bytes };
    mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect()
}

/// Text in Windows-1258, with tones as signs of their own where the code page has no whole letter; the letter it cannot
/// write at all is the error.
pub fn to_windows_1258(text: &str) -> Result<Vec<u8>, char> {
    let one = |c: char| {
        let mut buffer = [0; 4];
        let (bytes, _, lost) = WINDOWS_1258.encode(c.encode_utf8(&mut buffer));
        (!lost).then(|| bytes.into_owned())
    };
    let mut out = Vec::with_capacity(text.len());
    for c in text.chars() {
        let whole = one(c).or_else(|| {
            let (base, tone) = apart(c)?;
            Some([one(base)?, one(tone)?].concat())
        });
        out.extend(whole.ok_or(c)?);
    }
    Ok(out)
}

/// A vowel without its tone, and the tone.
fn apart(c: char) -> Option<(char, char)> {
    let tones = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];
    let pairs = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".chars().flat_map(|vowel| tones.map(|tone| (vowel, tone)));
    let whole = String::from(c);
    let makes = |&(vowel, tone): &(char, char)| {
        let typed = String::from_iter([vowel, tone]);
        letters::composed(&typed).is_some_and(|(_, composed)| composed == whole)
    };
    pairs.into_iter().find(makes)
}

fn utf16(decoded: Option<std::borrow::Cow<'_, str>>) -> Result<String, String> {
    let text = decoded.ok_or("tệp UTF-16 bị hỏng hoặc bị cắt (UTF-16, but broken or cut off)")?;
    Ok(text.into_owned())
}

/// The code page writes most letters with the tone as a sign of its own, so what it gives is composed.
fn windows_1258(bytes: &[u8], error: Utf8Error) -> Result<String, String> {
    let (text, _) = WINDOWS_1258.decode_without_bom_handling(bytes);
    // Bytes of the code page do not form letters of UTF-8 by chance: a file that has some is UTF-8, cut off or damaged.
    let utf8 = bytes.iter().take(error.valid_up_to()).any(|byte| !byte.is_ascii());
    // The bytes without a letter become control characters.
    if utf8 || text.chars().any(|c| c == '\u{fffd}' || ('\u{80}'..'\u{a0}').contains(&c)) {
        let place = place(bytes, error);
        return Err(format!(
            "{place}: không phải UTF-8, cũng không phải Windows-1258; hãy lưu lại ở dạng UTF-8 \
             (neither UTF-8 nor Windows-1258; save it as UTF-8)"
        ));
    }
    let Some((span, composed)) = letters::composed(&text) else { return Ok(text.into_owned()) };
    let byte = |unit| rasoat::read::Span { start: 0, end: unit }.of(&text).len();
    Ok([&text[..byte(span.start)], &composed, &text[byte(span.end)..]].concat())
}

/// “dòng 2, cột 5”: where the first bad byte is, in characters.
fn place(bytes: &[u8], error: Utf8Error) -> String {
    let good = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
    let row = good.matches('\n').count() + 1;
    let column = good.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("dòng {row}, cột {column}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_read_in_every_encoding() {
        let words = "Nhiệm vụ;Đạt";
        let units: Vec<u16> = words.encode_utf16().collect();
        let utf16 = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| {
            mark.into_iter().chain(units.iter().flat_map(|&unit| bytes(unit))).collect::<Vec<u8>>()
        };
        for bytes in [
            words.as_bytes().to_vec(),
            ["\u{feff}", words].concat().into_bytes(),
            utf16([0xff, 0xfe], u16::to_le_bytes),
            utf16([0xfe, 0xff], u16::to_be_bytes),
            // By the table of code page 1258: ê = EA, the dot below = F2, Đ = D0.
            b"Nhi\xea\xf2m vu\xf2;\xd0a\xf2t".to_vec(),
        ] {
            assert_eq!(table(bytes).as_deref(), Ok(words));
        }
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_place() {
        for (bytes, expected) in [
            (&b"PK\x03\x04\x00\x00"[..], "không phải tệp chữ"),
            (b"\xff\xfea\x00b", "UTF-16"),
            (b"a\n\xc3\xa0b\xe1\xbb", "dòng 2, cột 3"),
        ] {
            let error = table(bytes.to_vec()).unwrap_err();
            assert!(error.contains(expected), "{error}");
        }
        assert!(utf8(b"{\n  \xe0".to_vec()).unwrap_err().starts_with("dòng 2, cột 3"));
    }
}
