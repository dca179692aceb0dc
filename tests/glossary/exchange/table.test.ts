import { describe, expect, it } from 'vitest'
import { brief } from '../../../glossary/brief/pack'
import { columnsOf } from '../../../glossary/exchange/columns'
import { detect } from '../../../glossary/exchange/detect'
import { shownColumns } from '../../../glossary/exchange/table'
import { write } from '../../../glossary/exchange/write'
import { concept, packOf as smallPack, term } from '../matching/small-pack'
import { bytesOf, codes, namesOf, packOf, readText, refusal } from './reading'

describe('a header', () => {
  it.each([
    [
      ['term', 'definition'],
      [{ role: 'term' }, { role: 'definition' }],
    ],
    [
      ['name_en', 'def_fr', 'zh-cn'],
      [
        { role: 'term', language: 'en' },
        { role: 'definition', language: 'fr' },
        { role: 'term', language: 'zh-cn' },
      ],
    ],
    [
      ['Term (English)', 'French definition', 'Subject field'],
      [{ role: 'term', language: 'english' }, { role: 'definition', language: 'french' }, { role: 'field' }],
    ],
    [
      ['id', 'en', 'weight'],
      [{ role: 'id' }, { role: 'term', language: 'en' }, { role: 'ignored' }],
    ],
    [
      ['术语', '定义', '备注', '来源', '领域', '拼音'],
      ['term', 'definition', 'note', 'source', 'field', 'romanisation'].map((role) => ({ role, tongue: 'zh-Hans' })),
    ],
    [
      ['id', 'term_id', 'synonyms_yue', 'definition_fil', 'note_ca-valencia', 'term_es-419', 'source_id'],
      [
        { role: 'id' },
        { role: 'term', language: 'id' },
        { role: 'synonym', language: 'yue' },
        { role: 'definition', language: 'fil' },
        { role: 'note', language: 'ca-valencia' },
        { role: 'term', language: 'es-419' },
        { role: 'ignored' },
      ],
    ],
    [
      ['term_id', 'term', 'term_pos', 'term_eng', 'term_fr', 'definition_yue'],
      [
        { role: 'ignored' },
        { role: 'term' },
        { role: 'ignored' },
        { role: 'term', language: 'eng' },
        { role: 'term', language: 'fr' },
        { role: 'definition', language: 'yue' },
      ],
    ],
    [['詞彙', '釋義', '備註'], ['term', 'definition', 'note'].map((role) => ({ role, tongue: 'zh-Hant' }))],
    [
      ['中文', '英語', 'Deutsch', 'anglais', 'chino'],
      ['zh', 'en', 'de', 'en', 'zh'].map((language) => ({ role: 'term', language })),
    ],
    [
      ['英文术语', '中文釋義', '术语（英文）'],
      [
        { role: 'term', language: 'en' },
        { role: 'definition', language: 'zh' },
        { role: 'term', language: 'en' },
      ],
    ],
    [
      ['Begriff', 'Erklärung', 'Definition', 'Quelle'],
      [
        { role: 'term', tongue: 'de' },
        { role: 'definition', tongue: 'de' },
        { role: 'definition' },
        { role: 'source', tongue: 'de' },
      ],
    ],
    [
      ['TÉRMINO', 'definicion'],
      [
        { role: 'term', tongue: 'es' },
        { role: 'definition', tongue: 'es' },
      ],
    ],
    [
      ['terme', 'définition'],
      [{ role: 'term', tongue: 'fr' }, { role: 'definition' }],
    ],
  ])('names columns: %j', (row, columns) => {
    expect(columnsOf(row)).toEqual(columns)
  })

  it.each([[['tram', 'a railway']], [['term', '词汇']], [['terme', 'término']], [['definition', 'note']]])(
    'is not %j',
    (row) => {
      expect(columnsOf(row)).toBeUndefined()
    },
  )
})

describe('a table', () => {
  it.each([',', ';', '\t', '|'])('is parted by %j, with quotes and line ends in cells', async (delimiter) => {
    const rows = [
      ['term', 'definition'],
      ['"light ""tram"""', '"A railway\nin a street."'],
      ['bus', 'A road vehicle.'],
    ]
    const pack = await packOf('csv', rows.map((row) => row.join(delimiter)).join('\r\n'))
    expect(namesOf(pack)).toEqual([['en light "tram" preferred'], ['en bus preferred']])
    expect(pack.concepts[0]?.definition).toEqual({ en: 'A railway\nin a street.' })
  })

  it.each(['^', '~', '¦', '\uff5c', ';'])(
    'is parted by %j where nothing else parts its rows evenly',
    async (delimiter) => {
      const rows = [
        ['heritage tramway', 'tramway patrimonial, ligne ancienne', 'of a museum'],
        ['bus', 'autobus', ''],
      ]
      const text = rows.map((row) => row.join(delimiter)).join('\n')
      expect(detect(bytesOf(text))).toBe('csv')
      expect(shownColumns(text, 'csv', {})).toMatchObject({ delimiter, columns: [{}, {}, {}] })
      const pack = await packOf('csv', text)
      expect(namesOf(pack)[1]).toEqual(['en bus preferred', 'en autobus admitted'])
    },
  )

  it.each([' = ', '=', ' – ', ' — ', ' - ', ': ', '\uff1a'])(
    'has a name and its explanation on each line where the first %j parts them',
    async (delimiter) => {
      const line = (name: string, words: string): string => `${name}${delimiter}${words}`
      const text = [
        line('heritage tramway', `A tramway kept for its history${delimiter}and for "guests".`),
        line('bus', 'A vehicle on roads, with many seats.'),
      ].join('\n')
      expect(detect(bytesOf(text))).toBe('csv')
      const { concepts } = await packOf('csv', text, { language: 'en' })
      expect(concepts.map(({ terms, definition }) => [terms.map(({ form }) => form), definition.en])).toEqual([
        [['heritage tramway'], `A tramway kept for its history${delimiter}and for "guests".`],
        [['bus'], 'A vehicle on roads, with many seats.'],
      ])
    },
  )

  it.each([
    ['times between tabs', 'tram 10:30\tA railway. Or: two.\nbus 11:20\tA vehicle: one.', '\t'],
    ['names, of which some have a colon', 'tram\nlight rail\nratio: big', ','],
    ['addresses', 'https://a.example/x\nhttps://b.example/y', ','],
    ['colons in cells that semicolons part', 'tram;a: b\nbus;c: d', ';'],
    ['one line', 'tram: a railway', ','],
  ])('is not parted by what stands in its cells: %s', (_, text, delimiter) => {
    expect(shownColumns(text, 'csv', {}).delimiter).toBe(delimiter)
  })

  it.each([':', '='])('of three columns is parted at every %j', async (delimiter) => {
    const rows = [
      ['term', 'definition', 'source'],
      ['tram', 'A railway in a street.', 'Timetable'],
      ['bus', 'A vehicle on roads.', 'Atlas'],
    ]
    const { columns } = shownColumns(rows.map((row) => row.join(delimiter)).join('\n'), 'csv', {})
    expect(columns.map(({ role, cells }) => [role, cells.length])).toEqual([
      ['term', 2],
      ['definition', 2],
      ['source', 2],
    ])
  })

  it('is parted by what the reader says, and its columns are found by that', () => {
    const text = 'name + definition\ntram + a railway, in a street'
    expect(shownColumns(text, 'csv', { delimiter: '+' })).toMatchObject({
      header: true,
      columns: [
        { role: 'term', cells: ['tram'] },
        { role: 'definition', cells: ['a railway, in a street'] },
      ],
    })
  })

  it('in a column without a language is not in that of the column beside it', async () => {
    const text =
      'Term;Synonyme;Deutsch;Definition;Bereich\nquorum;;Mindestzahl;The least number of members.;Recht\nbylaw;;Satzung;A rule of a society.;Recht'
    const pack = await packOf('csv', text)
    expect(namesOf(pack)).toEqual([
      ['en quorum preferred', 'de Mindestzahl preferred'],
      ['en bylaw preferred', 'de Satzung preferred'],
    ])
    expect(pack.concepts[0]?.definition).toEqual({ en: 'The least number of members.' })
  })

  it('has a header that two languages write alike in that of the others', () => {
    const tongueOf = (...row: string[]) => columnsOf(row)?.[1]?.tongue
    expect(tongueOf('Begriff', 'Synonyme')).toBe('de')
    expect(tongueOf('terme', 'Synonyme')).toBe('fr')
    expect(tongueOf('term', 'Synonyme')).toBeUndefined()
  })

  it('says of its terms which is preferred and which is to be avoided', async () => {
    const rows = [
      'id,term,language,status',
      '1,tramway,en,preferred',
      '1,tram road,en,Do not use',
      '1,plateway,en,obsolete',
      '1,tram,en,draft',
    ]
    const pack = await packOf('csv', rows.join('\n'), { language: 'en' })
    expect(namesOf(pack)).toEqual([
      ['en tramway preferred', 'en tram road deprecated', 'en plateway obsolete', 'en tram admitted'],
    ])
  })

  it.each([
    ['术语,状态\n电车路,禁用', '电车路 deprecated'],
    ['術語,狀態\n電車,首選', '電車 preferred'],
    ['terme,statut\ntramway,déconseillé', 'tramway deprecated'],
  ])('says it in the words of its language: %j', async (text, name) => {
    const [[named = ''] = []] = namesOf(await packOf('csv', text))
    expect(named.replace(/^\S+ /, '')).toBe(name)
  })

  it('says what it does not know of that, and has no such column where nothing of it is known', async () => {
    const { issues } = await readText('csv', 'term,status\ntram line,preferred\nbus lane,draft\nrail yard,draft', {
      language: 'en',
    })
    expect(issues.filter(({ code }) => code === 'category-unread')).toMatchObject([
      { params: { category: 'draft', count: 2 } },
    ])
    const { columns } = shownColumns('term,status\ntram,draft\nbus,final', 'csv', {})
    expect(columns.map(({ role }) => role)).toEqual(['term', 'ignored'])
  })

  it('says it of the language that the column names', async () => {
    const pack = await packOf('csv', 'term_en,term_fr,status_fr,synonyms_en\ntramway,tramway,déconseillé,tram line')
    expect(namesOf(pack)).toEqual([['en tramway preferred', 'fr tramway deprecated', 'en tram line admitted']])
  })

  it.each([';', ',', '\t', '|', '^', ':', '='])(
    'is parted by %j where its first line says so for Excel',
    async (delimiter) => {
      const rows = [
        ['term', 'definition'],
        ['light rail, heavy rail', 'A railway, or two; or three'],
        ['', 'lost'],
      ]
      const text = `sep=${delimiter}\r\n${rows.map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter)).join('\r\n')}`
      expect(detect(bytesOf(`\ufeff${text}`))).toBe('csv')
      const { pack, issues } = await readText('csv', text, { language: 'en' })
      expect(pack?.concepts).toMatchObject([
        { terms: [{ form: 'light rail, heavy rail' }], definition: { en: 'A railway, or two; or three' } },
      ])
      expect(issues).toMatchObject([{ code: 'row-empty', place: { row: 4 } }])
      expect(shownColumns(text, 'csv', {})).toMatchObject({
        header: true,
        columns: [
          { role: 'term', name: 'term' },
          { role: 'definition', name: 'definition' },
        ],
      })
    },
  )

  it('has columns by language, several names in a cell, fields, sources and relations', async () => {
    const pack = await packOf(
      'csv',
      'id,name_en,synonyms_en,zh-tw,def_en,domain,source,broader\n' +
        'tram,tram,streetcar; light rail,電車,A railway.,Transport,Town — Plan — 2020,rail\n' +
        'rail,railway,,鐵路,,Transport,,\n',
    )
    expect(namesOf(pack)).toEqual([
      ['en tram preferred', 'en streetcar admitted', 'en light rail admitted', 'zh-Hant 電車 preferred'],
      ['en railway preferred', 'zh-Hant 鐵路 preferred'],
    ])
    expect(pack.subjectFields).toEqual({ transport: { en: 'Transport' } })
    expect(pack.concepts[0]?.sources).toEqual([{ organisation: 'Town', title: 'Plan', year: 2020 }])
    expect(pack.concepts.map(({ id, relations }) => [id, relations])).toEqual([
      ['tram', [{ type: 'broader', target: 'rail' }]],
      ['rail', [{ type: 'narrower', target: 'tram' }]],
    ])
  })

  it('without a header has a term and a definition, or a translation where that is short', async () => {
    const long = 'A railway with rails in a street, on which cars run.'
    expect((await packOf('csv', `tram,"${long}"`)).concepts[0]?.definition).toEqual({ en: long })
    expect(namesOf(await packOf('csv', 'tram,电车'))).toEqual([['en tram preferred', 'zh-Hans 电车 preferred']])
  })

  it('without a header has a definition where that is short, and a sentence beside a word', async () => {
    const pack = await packOf('csv', 'tramway\tA railway in a street\nbus\tA large road vehicle')
    expect(pack.concepts.map(({ definition }) => definition)).toEqual([
      { en: 'A railway in a street' },
      { en: 'A large road vehicle' },
    ])
    const names = await packOf('csv', '一带一路,Belt and Road Initiative\n数字丝绸之路,Digital Silk Road')
    expect(namesOf(names)[0]).toEqual(['zh-Hans 一带一路 preferred', 'en Belt and Road Initiative preferred'])
  })

  it('has its texts in the language of its header, where their script does not speak against it', async () => {
    const german = await packOf('csv', 'Begriff;Erklärung\nStraßenbahn;Eine Bahn auf der Straße.')
    expect(namesOf(german)).toEqual([['de Straßenbahn preferred']])
    expect(german.concepts[0]?.definition).toEqual({ de: 'Eine Bahn auf der Straße.' })
    const chinese = await packOf('csv', '術語,英文,定義,拼音\n電車,tram,街道上的鐵路,diànchē')
    expect(namesOf(chinese)).toEqual([['zh-Hant 電車 preferred', 'en tram preferred']])
    expect(chinese.concepts[0]?.definition).toEqual({ 'zh-Hant': '街道上的鐵路' })
    expect(chinese.concepts[0]?.romanisation).toEqual({ 電車: 'diànchē' })
    const mixed = await packOf('csv', '术语,定义\ntram,街道上的铁路')
    expect(namesOf(mixed)).toEqual([['en tram preferred']])
  })

  it.each([
    ['Chinese', '數位絲路', '五通', 'zh-Hant'],
    ['中文', '粵港澳大灣區', '五通', 'zh-Hant'],
    ['chinois', '三個代表', '五通', 'zh-Hant'],
    ['zh', '数字丝路', '五通', 'zh-Hans'],
    ['zh', '五通', '二〇三〇', 'zh-Hans'],
    ['zh', '數字經濟', '瞭望数字', 'zh-Hant'],
    ['zh', '数字经济', '瞭望', 'zh-Hans'],
    ['zh-CN', '數位絲路', '五通', 'zh-Hans'],
    ['简体中文', '數位絲路', '五通', 'zh-Hans'],
    ['繁體中文', '数字丝路', '五通', 'zh-Hant'],
    ['term', '數位絲路', '五通', 'zh-Hant'],
    ['term', '数字丝路', '瞭望', 'zh-Hans'],
  ])(
    'has Chinese under %j in the script of its cells, where that does not say it: %s, %s',
    async (header, one, other, language) => {
      const pack = await packOf('csv', `${header},def_en\n${one},A.\n${other},B.\n`)
      expect(namesOf(pack)).toEqual([[`${language} ${one} preferred`], [`${language} ${other} preferred`]])
    },
  )

  it('has Chinese definitions and notes in the script of their cells, each column by itself', async () => {
    const text = 'term_en,def_zh,note (Chinese),synonyms_zh\ntram,街道上的鐵路,轨道,电车\n'
    const pack = await packOf('csv', text)
    expect(pack.concepts[0]).toMatchObject({
      definition: { 'zh-Hant': '街道上的鐵路' },
      wordingNote: { 'zh-Hans': '轨道' },
    })
    expect(namesOf(pack)).toEqual([['en tram preferred', 'zh-Hans 电车 admitted']])
    expect(shownColumns(text, 'csv', {}).columns.map(({ language }) => language)).toEqual([
      'en',
      'zh-Hant',
      'zh-Hans',
      'zh-Hans',
    ])
  })

  it('without a header has Chinese in the script of its column', async () => {
    const { pack, issues } = await readText('csv', '電車,电车\n五通,五通\n')
    expect(pack && namesOf(pack)).toEqual([
      ['zh-Hant 電車 preferred', 'zh-Hans 电车 preferred'],
      ['zh-Hant 五通 preferred', 'zh-Hans 五通 preferred'],
    ])
    expect(issues.map(({ code, params }) => `${code} ${params.language}`)).toEqual([
      'language-assumed zh-Hant',
      'language-assumed zh-Hans',
    ])
    const chosen = await packOf('omegat', 'tram\t電車\n', { languages: ['en', 'zh'] })
    expect(namesOf(chosen)).toEqual([['en tram preferred', 'zh-Hans 電車 preferred']])
  })

  it('has Chinese in the language that it is told', async () => {
    const columns = [{ role: 'term' as const, language: 'zh' }]
    const pack = await packOf('csv', 'Chinese\n電車\n', { header: true, columns })
    expect(namesOf(pack)).toEqual([['zh-Hans 電車 preferred']])
  })

  it('has its names in the language of most of its columns, where their own column names none', async () => {
    const rows = [
      'term,name_fr,def_en',
      'heritage tramway,tramway patrimonial,Kept for its history.',
      'flood gate,,Of iron.',
    ]
    const pack = await packOf('csv', rows.join('\n'))
    expect(pack.concepts.map(({ terms }) => terms.map(({ language }) => language))).toEqual([['en', 'fr'], ['en']])
  })

  it('takes the columns that it is told', async () => {
    const pack = await packOf('csv', 'x,y\nune rue,tram', {
      header: true,
      columns: [
        { role: 'definition', language: 'fr' },
        { role: 'term', language: 'fr' },
      ],
    })
    expect(pack.concepts[0]).toMatchObject({ terms: [{ form: 'tram', language: 'fr' }], definition: { fr: 'une rue' } })
  })

  it('joins rows that share an id, and reads the language at the end of cells made from RDF', async () => {
    const pack = await packOf(
      'csv',
      'subject,http://www.w3.org/2004/02/skos/core#prefLabel,http://www.w3.org/2004/02/skos/core#definition\n' +
        'urn:a/c1,tram@en,a railway@en\nurn:a/c1,Straßenbahn@de,\n',
    )
    expect(namesOf(pack)).toEqual([['en tram preferred', 'de Straßenbahn preferred']])
    expect(pack.concepts[0]).toMatchObject({ id: 'c1', definition: { en: 'a railway' } })
  })

  it('says which row has no term, and keeps the others', async () => {
    const result = await readText('csv', 'term,definition\n,lost\ntram,kept', { language: 'en' })
    expect(result.issues).toEqual([{ code: 'row-empty', place: { row: 2 }, effect: 'left-out', params: {} }])
    expect(result.pack?.concepts).toHaveLength(1)
  })

  it.each(['\n', '', '\n\n  \n'])('says that a quote on its last line is not closed, before %j', async (end) => {
    const result = await readText('csv', `term,definition\ntram,"a railway${end}`, { language: 'en' })
    expect(result.issues).toMatchObject([{ code: 'table-malformed', place: { row: 2 }, effect: 'mended' }])
  })

  it.each([
    ['csv', 'term,definition\nlying flat,"躺平\ninvolution,内卷\nrat race,竞赛\n', { line: 2, column: 12 }],
    ['csv', 'sep=;\r\nterm;note\r\n"two\r\nlines";x\r\n"tram;y\r\nbus;z\r\n', { line: 5, column: 1 }],
    ['csv', 'term,definition\ntram,"a "railway\nbus,a vehicle', { line: 2, column: 6 }],
    ['anki', '#separator:tab\n#columns:Front\tBack\ntram\t"a railway\nbus\ta vehicle', { line: 3, column: 6 }],
  ] as const)(
    'whose quote would make one cell of the lines after it is refused: %s, %j',
    async (format, text, place) => {
      const result = await readText(format, text)
      expect(refusal(result)).toEqual({ code: 'quote-not-closed', place, effect: 'refused', params: {} })
    },
  )

  it('says which texts it cut, and halves no character', async () => {
    const long = (limit: number): string => `${'a'.repeat(limit - 1)}😀b`
    const note = `<note>${long(500)}</note>`
    const tbx = await readText(
      'tbx',
      `<tbx xml:lang="en"><text><body><conceptEntry id="tram"><admin type="source">${long(500)} — ${long(500)}</admin><langSec xml:lang="en"><descrip type="definition">${long(4000)}</descrip><termSec><term>light rail</term>${note}</termSec></langSec></conceptEntry></body></text></tbx>`,
      { licence: long(500), name: long(500) },
    )
    const [tram] = tbx.pack?.concepts ?? []
    const cut = 'a'.repeat(499)
    expect(tram).toMatchObject({
      terms: [{ note: cut }],
      sources: [{ organisation: cut, title: cut }],
      definition: { en: 'a'.repeat(3999) },
    })
    expect(tbx.pack).toMatchObject({ licence: cut, name: { en: cut } })
    expect(codes(tbx)).toEqual(Array.from({ length: 6 }, () => 'mended text-too-long'))
    expect(tbx.issues[0]?.params).toEqual({ length: 502, limit: 500 })
  })

  it('has no reading of a name that was left out, and says where one was cut', async () => {
    const text = `term,synonyms,pinyin\n${'电'.repeat(600)},电车,diàn\n,电车道,${'a'.repeat(600)}\n`
    const { pack, issues } = await readText('csv', text)
    expect(pack?.concepts.map(({ romanisation }) => romanisation)).toEqual([{}, { 电车道: 'a'.repeat(500) }])
    expect(issues.map(({ code }) => code)).toContain('text-too-long')
  })

  it('without a column of terms is refused', async () => {
    const columns = [{ role: 'definition' as const }]
    expect(refusal(await readText('csv', 'a railway', { columns }))?.code).toBe('no-term-column')
  })
})

describe('an OmegaT glossary', () => {
  it('has a term, targets and a comment; lines after # are remarks', async () => {
    const pack = await packOf('omegat', '# -*- coding: utf-8 -*-\ntram\tStraßenbahn; Tram\tim Ort\n#bus\tBus\n', {
      languages: ['en', 'de'],
    })
    expect(namesOf(pack)).toEqual([['en tram preferred', 'de Straßenbahn preferred', 'de Tram admitted']])
    expect(pack.concepts[0]?.wordingNote).toEqual({ de: 'im Ort' })
  })

  it('keeps two meanings of one term apart', async () => {
    const pack = await packOf('omegat', 'shortcut\t缩略词\nshortcut\t快捷方式\n')
    expect(pack.concepts.map(({ id }) => id)).toEqual(['shortcut', 'shortcut-2'])
  })

  it('that has remarks alone is refused', async () => {
    const result = await readText('omegat', '# -*- coding: utf-8 -*-\n')
    expect(codes(result)).toEqual(['refused no-entries'])
  })
})

describe('notes of Anki', () => {
  const HEAD = '#separator:Semicolon\n#html:true\n#notetype column:1\n#tags column:4\n'

  it('are parted as their head says, which is no entry, and are text without markup', async () => {
    const pack = await packOf(
      'anki',
      `${HEAD}#columns:Type;Front;Back;Tags\nBasic;<b>tram</b>[sound:a.mp3];"A railway,<br>in a street &amp; &#39;so on&#39;";town::rails seen\n`,
    )
    expect(namesOf(pack)).toEqual([['en tram preferred']])
    expect(pack.concepts[0]?.definition).toEqual({ en: "A railway,\nin a street & 'so on'" })
    expect(pack.subjectFields).toEqual({ rails: { en: 'rails' } })
  })

  it('are read as usual where the head names no columns', async () => {
    const pack = await packOf(
      'anki',
      `${HEAD}Basic;tram;A railway in a street;\nBasic;bus;A vehicle with many seats;\n`,
    )
    expect(namesOf(pack)).toEqual([['en tram preferred'], ['en bus preferred']])
    expect(pack.concepts[0]?.definition).toEqual({ en: 'A railway in a street' })
  })

  it('have their columns shown as texts, for the reader to say otherwise', async () => {
    const text = '#html:true\n#columns:Front\tBack\n<i>tram</i>\ta&nbsp;railway\n'
    expect(shownColumns(text, 'anki', {})).toEqual({
      ...{ header: true, delimiter: '\t' },
      columns: [
        { role: 'term', name: 'Front', cells: ['tram'] },
        { role: 'definition', name: 'Back', cells: ['a railway'] },
      ],
    })
    const columns = [{ role: 'definition' as const }, { role: 'term' as const }]
    expect(namesOf(await packOf('anki', text, { columns, header: true }))).toEqual([['en a railway preferred']])
  })

  it('may be of any length', async () => {
    const back = `<div class="definition" lang="en">${'<br>'.repeat(8_000_000)}A railway.</div>`
    const pack = await packOf('anki', `#separator:tab\n#html:true\n#columns:Front\tBack\ntram\t${back}`)
    expect(pack.concepts[0]?.definition).toEqual({ en: 'A railway.' })
  })

  it('have several names between dots', async () => {
    const pack = await packOf('anki', '#separator:tab\n#html:true\n#columns:Front\tBack\ntram · 电车\tA railway.')
    expect(namesOf(pack)).toEqual([['en tram preferred', 'zh-Hans 电车 preferred']])
  })

  it('that were saved here come back with their names, languages, texts, fields and sources', async () => {
    const back = await packOf('anki', write(brief, 'anki'))
    const used = ({ status }: { status: string }) => status === 'preferred' || status === 'admitted'
    const told = ({ concepts }: typeof brief) =>
      concepts.map(({ id, subjectField, terms, definition, wordingNote = {}, sources }) => ({
        ...{ id, subjectField, definition, wordingNote },
        sources: sources.map(({ organisation, title }) => [organisation, title]),
        terms: terms
          .filter(used)
          .map(({ form, language }) => `${language} ${form}`)
          .sort(),
      }))
    expect(told(back)).toEqual(told(brief))
  })
})

it('a note of Anki says that a term is to be avoided', async () => {
  const style = smallPack(
    concept('stake', [term('stake holder', { status: 'deprecated' })], { definition: { en: 'Say who.' } }),
  )
  const pack = await packOf('anki', write(style, 'anki'))
  expect(namesOf(pack)).toEqual([['en stake holder deprecated']])
})

describe('the columns of a table, for the reader to say otherwise', () => {
  it('are named by a header, with some of their cells and what they hold', () => {
    expect(shownColumns('name_en,def_fr,colour\ntram,Chemin,red\nbus,,\n', 'csv', {})).toEqual({
      ...{ header: true, delimiter: ',' },
      columns: [
        { role: 'term', language: 'en', name: 'name_en', cells: ['tram', 'bus'] },
        { role: 'definition', language: 'fr', name: 'def_fr', cells: ['Chemin'] },
        { role: 'ignored', name: 'colour', cells: ['red'] },
      ],
    })
  })

  it('are as many as there are, though a note is usual as the third', () => {
    expect(shownColumns('tram,tramway\nbus,autobus\n', 'csv', {}).columns.map(({ role }) => role)).toEqual([
      'term',
      'term',
    ])
  })

  it('are shown where a quote is closed beyond what is looked at', () => {
    const text = `term,definition\ntram,"a railway\n${'a '.repeat(40_000)}"\n`
    expect(shownColumns(text, 'csv', {}).columns.map(({ role }) => role)).toEqual(['term', 'definition'])
  })

  it('have no names without a header, and are what the reader says', () => {
    const columns = [{ role: 'definition' as const }, { role: 'term' as const, language: 'fr' }]
    expect(shownColumns('a road,rue\n', 'csv', { columns, header: false })).toEqual({
      ...{ header: false, delimiter: ',' },
      columns: [
        { role: 'definition', name: '', cells: ['a road'] },
        { role: 'term', language: 'fr', name: '', cells: ['rue'] },
      ],
    })
  })
})
