import { describe, expect, it } from 'vitest';
import { readChains } from '../../engine/chains.ts';
import { endOfLink, isOneSpeaker } from '../../engine/one-speaker.ts';

function speakersOf(sentence: string) {
  return readChains([sentence])[0]?.map(({ speaker, verb }) => [speaker, verb]);
}

describe('a body that confirms what unnamed sources told', () => {
  it('is who says it', () => {
    const sentence = 'بعدما قالت مصادر إن السفينة غرقت قرب الميناء، أكدت وزارة النقل الأمر.';
    expect(speakersOf(sentence)).toEqual([['وزارة النقل', 'confirms']]);
  });

  it('stands behind the agency that passes its confirmation on', () => {
    const sentence = 'أوردت وكالة "رويترز" تأكيد وزارة النقل "غرق السفينة قرب الميناء".';
    expect(speakersOf(sentence)?.at(-1)).toEqual(['وزارة النقل', 'confirms']);
    expect(speakersOf(sentence)).toHaveLength(2);
  });

  it('leaves a named speaker where he is', () => {
    const sentence = 'قال الوزير كريم الطيب إن السفينة غرقت، وأكدت الشركة الأمر.';
    expect(speakersOf(sentence)?.at(-1)?.[0]).toContain('كريم الطيب');
  });
});

describe('a state', () => {
  const end = (name: string, key: string) =>
    endOfLink({ speaker: name, key, kind: 'speaker', verb: 'asserts', named: true });

  it('is one speaker with its mission', () => {
    expect(isOneSpeaker(end('تونس', 'تونس'), end('البعثة التونسية في جنيف', 'بعث تونس جنيف'))).toBe(
      true,
    );
  });

  it('is another speaker than another state’s mission, or than its army', () => {
    expect(isOneSpeaker(end('تونس', 'تونس'), end('البعثة الليبية في جنيف', 'بعث ليب جنيف'))).toBe(
      false,
    );
    expect(isOneSpeaker(end('تونس', 'تونس'), end('الجيش التونسي', 'جيش تونس'))).toBe(false);
  });
});
