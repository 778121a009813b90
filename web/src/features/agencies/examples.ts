import type { Agency, AgencyItem, UnknownName } from './types'

// Agencies of an invented city.
export const agency: Agency = {
  id: 'culture',
  name: '市示例文化广电和旅游局',
  level: 'CITY',
  division: null,
  names: [
    {
      name: '市示例文化广电和旅游局',
      kind: 'FULL',
      current: true,
      from: '2019-01-14',
      to: null,
      firstUsed: '2019-03-08',
      lastUsed: '2019-03-20',
      source: '示例市机构改革方案',
    },
    {
      name: '市示例文化局',
      kind: 'FULL',
      current: false,
      from: null,
      to: '2019-01-14',
      firstUsed: '2019-03-02',
      lastUsed: '2019-03-02',
      source: '示例市机构改革方案',
    },
    {
      name: '市示例文旅局',
      kind: 'SHORT',
      current: false,
      from: null,
      to: null,
      firstUsed: '2019-03-20',
      lastUsed: '2019-03-20',
      source: null,
    },
  ],
  predecessors: [{ id: 'tourism', name: '市示例旅游局', on: '2019-01-14', source: '示例市机构改革方案' }],
  successors: [],
  documents: 2,
  tasks: 1,
  named: [
    { document: 'ex-2019-2', provision: '1.1', as: '市示例文化局', use: 'TASK' },
    { document: 'ex-2019-2', provision: '2.1', as: '市示例文旅局', use: 'TEXT' },
    { document: 'ex-2019-1', provision: '2.2', as: '市示例文化广电和旅游局', use: 'TEXT' },
  ],
}

export const agencies: AgencyItem[] = [
  agency,
  {
    id: 'tourism',
    name: '市示例旅游局',
    level: 'CITY',
    division: null,
    names: [
      {
        name: '市示例旅游局',
        kind: 'FULL',
        current: true,
        from: null,
        to: '2019-01-14',
        firstUsed: null,
        lastUsed: null,
        source: '示例市机构改革方案',
      },
    ],
    predecessors: [],
    successors: [{ id: 'culture', name: '市示例文化广电和旅游局', on: '2019-01-14', source: '示例市机构改革方案' }],
    documents: 0,
    tasks: 0,
  },
]

const undecided = { state: 'UNKNOWN', agency: null, by: null, at: null, reason: null } as const

export const unknown: UnknownName[] = [
  {
    id: 'n1',
    name: '市示例文广旅局',
    ...undecided,
    documents: ['ex-2019-1', 'ex-2019-2'],
    proposal: {
      agency: 'culture',
      name: '市示例文化广电和旅游局',
      why: { zh: '只差缩略的字', en: 'differs by shortened words only' },
    },
  },
  { id: 'n2', name: '示例读者协会', ...undecided, documents: ['ex-2019-1'], proposal: null },
]
