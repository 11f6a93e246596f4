//! Any value that serde can write, as JSON: profiles and the answers of the readers. Objects built from outside, one
//! JavaScript call for every key, weigh 8 kB more and take longer.

use super::Json;
use serde::Serialize;
use serde::ser::{self, Impossible, Serializer};
use std::fmt::Error;

impl Json {
    /// A value, as serde describes it.
    pub(crate) fn value(&mut self, value: &impl Serialize) {
        // Nothing of ours refuses to be written.
        let _ = value.serialize(self);
    }
}

/// A list or an object that is being written, and its last bracket.
pub(crate) struct Open<'a>(&'a mut Json, char);

impl Open<'_> {
    fn item(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Error> {
        value.serialize(&mut *self.0)
    }

    fn close(self) -> Result<(), Error> {
        self.0.close(self.1);
        Ok(())
    }
}

impl<'a> Json {
    fn list_open(&'a mut self) -> Open<'a> {
        self.open('[');
        Open(self, ']')
    }

    fn object_open(&'a mut self) -> Open<'a> {
        self.open('{');
        Open(self, '}')
    }
}

macro_rules! whole {
    ($($method:ident: $type:ty),+) => {
        $(fn $method(self, number: $type) -> Result<(), Error> {
            self.whole(number.into());
            Ok(())
        })+
    };
}

/// What no type of ours is.
macro_rules! never {
    ($($method:ident: $type:ty),+) => {
        $(fn $method(self, _: $type) -> Result<(), Error> {
            Err(Error)
        })+
    };
}

impl<'a> Serializer for &'a mut Json {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Open<'a>;
    type SerializeTuple = Open<'a>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Open<'a>;
    type SerializeStruct = Open<'a>;
    type SerializeStructVariant = Impossible<(), Error>;

    whole!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32);
    never!(serialize_f32: f32, serialize_f64: f64, serialize_char: char, serialize_bytes: &[u8]);

    fn serialize_u64(self, number: u64) -> Result<(), Error> {
        self.plain(&number.to_string());
        Ok(())
    }
    fn serialize_bool(self, truth: bool) -> Result<(), Error> {
        self.plain(if truth { "true" } else { "false" });
        Ok(())
    }
    fn serialize_str(self, text: &str) -> Result<(), Error> {
        self.text(text);
        Ok(())
    }
    fn serialize_unit(self) -> Result<(), Error> {
        self.plain("null");
        Ok(())
    }
    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> Result<(), Error> {
        self.serialize_str(word)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let mut object = self.object_open();
        object.0.key(word);
        object.item(value)?;
        object.close()
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'a>, Error> {
        Ok(self.list_open())
    }
    fn serialize_tuple(self, _: usize) -> Result<Open<'a>, Error> {
        Ok(self.list_open())
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Open<'a>, Error> {
        Ok(self.object_open())
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'a>, Error> {
        Ok(self.object_open())
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
        Err(Error)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(Error)
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(Error)
    }
}

impl ser::SerializeSeq for Open<'_> {
    type Ok = ();
    type Error = Error;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.item(value)
    }
    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl ser::SerializeTuple for Open<'_> {
    type Ok = ();
    type Error = Error;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.item(value)
    }
    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl ser::SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Error;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.item(key)?;
        self.0.0.push(':');
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.item(value)
    }
    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl ser::SerializeStruct for Open<'_> {
    type Ok = ();
    type Error = Error;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.0.key(key);
        self.item(value)
    }
    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{Profile, builtin_ids};
    use crate::read::{citation::read_citations_in, read_date, read_deadline, read_number};

    fn agrees(value: &impl Serialize) {
        assert_eq!(Json::of(|json| json.value(value)), serde_json::to_string(value).unwrap());
    }

    #[test]
    fn what_javascript_is_given_is_written_as_serde_json_writes_it() {
        for id in builtin_ids() {
            agrees(Profile::builtin(id).unwrap().data());
        }
        let whole = r#"{"id": "all", "title": "Tất cả", "fields": [
            {"id": "size", "label": "“Cỡ”", "kind": "number", "unit": "m", "min": "-0.5", "max": 300, "required": true},
            {"id": "state", "label": "\\", "kind": "status", "role": "status", "choices": [{"text": "Xong", "means": "done"}]},
            {"id": "day", "label": "Ngày", "kind": "date", "required": {"whenStatus": "done"}}
        ], "rules": {"status/overdue": "off", "number/not-whole": {"severity": "info"}}}"#;
        agrees(Profile::from_json(whole).unwrap().data());
        for text in [
            "",
            "30/6/2025",
            "31/02/2025",
            "30-6",
            "quý III/2025",
            "hàng năm",
            "trong 30 ngày",
            "15 giờ ngày 3/4/2025",
            "x",
        ] {
            agrees(&read_date(text));
            agrees(&read_deadline(text, Some(2025)));
        }
        for text in
            ["", "1.234,5", "1,234", "≥ 95%", "khoảng 3-5 triệu đồng", "05/13", "X", "-", "12.5.3", "10^40", "ba mươi"]
        {
            agrees(&read_number(text));
        }
        agrees(&read_citations_in(
            "Nghị quyết 57-NQ/TW ngày 22/12/2024; Công văn số 62/SKHCN-BCVT&CĐS ngày 31/02/2025; KH 02",
        ));
    }
}
