import { card, evidence, link, reason } from './card-samples.ts';

/** Starts that meet again, a denial, a copy, words by nobody named, and names that are long. */
export const TANGLED = card({
  text: 'American and Iranian officials met for direct talks in Muscat, Axios reported.',
  pageSource: 'Daily Wire',
  ownChain: [link('Axios', 'outlet'), link('two officials', 'speaker', 'asserts', false)],
  kind: 'disputed',
  independentOrigins: 2,
  againstOrigins: 1,
  evidence: [
    evidence({ source: 'The Herald', chain: [link('Axios', 'outlet')] }),
    evidence({
      source: 'France 24',
      relation: 'opposite',
      chain: [link('Tehran', 'speaker', 'denies')],
    }),
    evidence({ source: 'The Herald', chain: [link('Tehran', 'speaker', 'denies')] }),
    evidence({ source: 'Gulf Post', chain: [], reasons: [reason('near-copy')] }),
    evidence({
      source: 'صحيفة الشرق الأوسط الدولية',
      lang: 'ar',
      chain: [
        link('وكالة الأنباء الرسمية لسلطنة عُمان', 'agency'),
        link(
          'المتحدث باسم وزارة الخارجية الإيرانية في مؤتمره الصحفي الأسبوعي',
          'speaker',
          'confirms',
        ),
      ],
    }),
    ...['Left', 'Right', 'Upper', 'Lower'].map((name) =>
      evidence({ source: `${name} Bank Weekly`, chain: [link('Reuters', 'agency', 'claims')] }),
    ),
  ],
});
