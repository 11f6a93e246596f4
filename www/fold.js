/** Letters without tone, case and doubled blanks, for comparing what people write in many ways. @param {string} text */
export const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();
