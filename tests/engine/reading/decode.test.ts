import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../engine/reading/decode.js';

const RUSSIAN =
  '<p>Вечером в посёлке остались без света восемьсот домов, сообщил глава района. Дороги закрыты до утра.</p>';
const ARABIC = '<p>غادرت مئات العائلات منازلها منذ يوم الجمعة بعد ارتفاع منسوب المياه في الوادي</p>';

describe('charset', () => {
  it('believes a byte order mark before everything', () => {
    expect(decodeBytes(iconv.encode('ünï', 'utf-16le', { addBOM: true }), 'text/html; charset=windows-1252').text).toBe(
      'ünï',
    );
    expect(decodeBytes(Buffer.from('\ufeffünï'), 'text/html; charset=koi8-r')).toMatchObject({
      text: 'ünï',
      because: 'bom',
    });
  });

  it('believes the header where the bytes are not UTF-8', () => {
    const bytes = iconv.encode(`<meta charset="utf-8">${RUSSIAN}`, 'windows-1251');
    expect(decodeBytes(bytes, 'text/html; charset=windows-1251')).toMatchObject({
      text: `<meta charset="utf-8">${RUSSIAN}`,
      because: 'header',
    });
  });

  it('reads valid UTF-8 as such although the header says a default', () => {
    expect(decodeBytes(Buffer.from(RUSSIAN), 'text/html; charset=ISO-8859-1').text).toBe(RUSSIAN);
  });

  it('reads iso-8859-1 as windows-1252, as browsers do', () => {
    const bytes = iconv.encode('“between 40 and 60”', 'windows-1252');
    expect(decodeBytes(bytes, 'text/html; charset=iso-8859-1').text).toBe('“between 40 and 60”');
  });

  it('believes <meta> where neither header nor bytes say', () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-u"></head>${RUSSIAN}`;
    expect(decodeBytes(iconv.encode(page, 'koi8-u'), null)).toMatchObject({
      text: page,
      charset: 'koi8-u',
      because: 'meta',
    });
  });

  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-u', RUSSIAN],
    ['windows-1256', ARABIC],
    [
      'windows-1252',
      '<p>Le maire a déclaré que « près de 300 élèves » étaient rentrés chez eux, d’après la préfecture.</p>',
    ],
  ])('guesses %s from the letters', (charset, text) => {
    expect(decodeBytes(iconv.encode(text, charset), null)).toMatchObject({ text, because: 'guess' });
  });

  it('keeps UTF-8 where a few bytes of a long page are broken', () => {
    const bytes = Buffer.concat([Buffer.from(RUSSIAN.repeat(3)), Buffer.from([0xd0]), Buffer.from('<p>')]);
    expect(decodeBytes(bytes, null)).toMatchObject({ text: `${RUSSIAN.repeat(3)}\ufffd<p>`, charset: 'utf-8' });
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s without a byte order mark', (charset) => {
    const page = `<html><title>ünï</title>${RUSSIAN}`;
    expect(decodeBytes(iconv.encode(page, charset), 'text/html')).toMatchObject({ text: page, charset });
  });

  it('keeps UTF-8 where the file is cut inside a character', () => {
    const whole = Buffer.from('<p>More than 300 pupils crossed the bridge, said the mayor of Köln, Jürgen Müß');
    expect(decodeBytes(whole.subarray(0, -1), null)).toMatchObject({ charset: 'utf-8', because: 'utf-8' });
  });

  it("believes <meta> more than a server's default that the letters contradict", () => {
    const page = `<meta charset="windows-1251">${RUSSIAN}`;
    const bytes = iconv.encode(page, 'windows-1251');
    expect(decodeBytes(bytes, 'text/html; charset=ISO-8859-1')).toMatchObject({ text: page, because: 'meta' });
    const german = iconv.encode(
      '<meta charset="windows-1251"><p>Über die Brücke in Köln gingen 300 Schüler.',
      'windows-1252',
    );
    expect(decodeBytes(german, 'text/html; charset=ISO-8859-1').charset).toBe('windows-1252');
  });

  it('passes over a charset that nobody knows', () => {
    expect(decodeBytes(Buffer.from('é'), 'text/html; charset=x-unheard-of').text).toBe('é');
  });
});
