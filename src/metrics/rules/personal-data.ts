const email = '[^\\s@,;<>]+@[^\\s@,;<>]+\\.[A-Za-z]{2,}';
const phone = '(^|\\s)(\\+\\d[\\d ().-]{6,}\\d|\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4})($|[\\s,;.])';

/** SQL that is true for a text with an e-mail address in it. */
export function emailSql(text: string): string {
  return `CASE WHEN contains(${text}, '@') THEN regexp_matches(${text}, '${email}') END`;
}

/** SQL that is true for a text with a phone number in it; one shorter than 9 bytes has none. */
export function phoneSql(text: string): string {
  return `CASE WHEN strlen(${text}) >= 9 THEN regexp_matches(${text}, '${phone}') END`;
}
