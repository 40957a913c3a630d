import { describe, expect, it } from 'vitest';
import { claimantOf } from '../../../../engine/extraction/reference/actors.js';

describe('actors', () => {
  it.each([
    ['UNHCR', 'unhcr'],
    ['the UN refugee agency', 'unhcr'],
    ['U.N. refugee agency', 'unhcr'],
    ['United Nations High Commissioner for Refugees', 'unhcr'],
    ['OCHA', 'ocha'],
    ['UN Office for the Coordination of Humanitarian Affairs', 'ocha'],
    ['Office for the Coordination of Humanitarian Affairs (OCHA)', 'ocha'],
    ['International Organization for Migration', 'iom'],
    ['UN children’s agency', 'unicef'],
    ['World Food Programme', 'wfp'],
    ['Doctors Without Borders', 'msf'],
    ['Médecins Sans Frontières', 'msf'],
    ['Syrian Observatory for Human Rights', 'sohr'],
    ['US-led coalition', 'us-coalition'],
    ['U.S.-led coalition', 'us-coalition'],
    ['Islamic State', 'isis'],
    ['Xinhua', 'xinhua'],
  ])('takes %s for the actor %s', (words, id) => {
    expect(claimantOf(words).id).toBe(id);
  });

  it.each([
    ['Iraqi authorities', 'government'],
    ['the Iraqi military', 'military'],
    ['Ministry of Health', 'government'],
    ['Malawi', 'government'],
    ['provincial governor', 'government'],
    ['rebel commander', 'armed_group'],
    ['Libyan Red Crescent', 'red_cross'],
    ['UN officials', 'un'],
    ['local media', 'media'],
    ['aid agencies', 'ngo'],
    ['residents', 'local'],
    ['officials', 'unnamed_officials'],
    ['a spokesman', 'unnamed_officials'],
    ['Mohammad Yusufi', 'person'],
    ['Kenji al-Masri', 'person'],
    ['Relief Bridge', 'unknown'],
    ['Open Hands', 'unknown'],
    ['one thing', 'unknown'],
  ])('tells that %s is %s', (words, kind) => {
    expect(claimantOf(words).kind).toBe(kind);
  });

  it('takes the kind of an unknown name from what the text calls it', () => {
    expect(claimantOf('Relief Bridge', 'aid group').kind).toBe('ngo');
    expect(claimantOf('Mohammad Yusufi', '').kind).toBe('person');
    expect(claimantOf('UNHCR', 'charity').id).toBe('unhcr');
  });

  it('gives two spellings of an unknown claimant one key', () => {
    expect(claimantOf('the Hálvar Committee')).toEqual({
      id: 'name:halvar committee',
      name: 'Hálvar Committee',
      kind: 'ngo',
    });
    expect(claimantOf('Halvar committee').id).toBe('name:halvar committee');
  });
});
