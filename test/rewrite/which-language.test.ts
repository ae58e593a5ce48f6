import {describe, expect, it} from 'vitest'
import {parseText} from '../../src/article/parse.js'
import {readDocument} from '../../src/rewrite/document.js'
import {unspunJudge} from '../../src/rewrite/judge.js'
import {unspunRepeatedWords} from '../../src/rewrite/repeated-words.js'
import {runPlugins} from '../helpers.js'

const language = (text: string) => {
  const {english, language} = readDocument(parseText(text))
  return english ? 'English' : language
}

describe('the language of twenty words with names in them', () => {
  it.each([
    ['German', 'Die Fähre nach Skarholm kam am Montag zu spät, weil Nebel im Sund lag, sagte Kapitän Anders Lindqvist der Gull.'],
    [
      'German',
      'Rezept: 200 Gramm Mehl, zwei Eier, etwas Salz und ein Glas Milch verrühren, dann dreißig Minuten ruhen lassen und in der Pfanne kräftig backen.'
    ],
    ['French', 'Le ferry de Skarholm est arrivé en retard lundi à cause du brouillard, a déclaré le capitaine Anders Lindqvist au Gull.'],
    [
      'French',
      'La maire Petra Lindholt a inauguré samedi avec Anton Kovalen le plus long tunnel cyclable de Slovénie, sur un vélo emprunté.'
    ],
    ['Spanish', 'El ferry de Skarholm llegó tarde el lunes a causa de la niebla, dijo el capitán Anders Lindqvist a la Gull.'],
    ['Spanish', 'Mezcle 200 gramos de harina, dos huevos, un poco de sal y un vaso de leche, y deje reposar treinta minutos.'],
    [
      'Portuguese',
      'O ferry de Skarholm chegou atrasado na segunda-feira por causa do nevoeiro, disse o capitão Anders Lindqvist ao jornal Gull.'
    ],
    [
      'Portuguese',
      'A prefeita Petra Lindholt inaugurou no sábado com Anton Kovalen o túnel para bicicletas mais longo da Eslovênia, numa emprestada.'
    ],
    [
      'Italian',
      'Il traghetto per Skarholm è arrivato in ritardo lunedì a causa della nebbia, ha detto il capitano Anders Lindqvist al Gull.'
    ],
    [
      'Italian',
      'La sindaca Petra Lindholt ha inaugurato sabato con Anton Kovalen il tunnel ciclabile più lungo della Slovenia, in sella a una bicicletta.'
    ],
    ['Dutch', 'De veerboot naar Skarholm was maandag weer te laat door mist in de haven, zei kapitein Anders Lindqvist in de Gull.'],
    [
      'Dutch',
      'Burgemeester Petra Lindholt opende zaterdag met Anton Kovalen de langste fietstunnel van Slovenië en reed er op een geleende fiets.'
    ],
    [
      'Swedish',
      'Färjan till Skarholm var försenad i måndags på grund av dimma i sundet, sade kaptenen Anders Lindqvist till tidningen Gull.'
    ],
    [
      'Swedish',
      'Borgmästare Petra Lindholt öppnade i lördags tillsammans med Anton Kovalen den längsta cykeltunneln i Slovenien och cyklade sedan på en lånad cykel.'
    ],
    [
      'Russian',
      'Паром в Скархольм опоздал в понедельник из-за тумана в проливе, сказал капитан Андерс Линдквист газете, которая выходит на острове каждый день.'
    ],
    [
      'Russian',
      'Мэр Петра Линдхольт открыла в субботу вместе с Антоном Коваленом самый длинный велосипедный туннель Словении и проехала по нему на велосипеде.'
    ]
  ])('is told for %s: %s', (name, text) => {
    expect(language(text)).toBe(name)
  })

  it('is not named where it is unknown', () => {
    const latin =
      'Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam qui ipsorum lingua Celtae, nostra Galli appellantur.'
    expect(language(latin)).toBeUndefined()
  })
})

describe('English', () => {
  it.each([
    ['prose', 'The night ferry to Skarholm was late again on Monday because of fog in the sound, and nobody knew when it would come.'],
    [
      'a list of names',
      'Anton Kovalen, Petra Lindholt, Marija Dolen, Jan de Vries, Luca Bianchi, Hans Müller, Ana García, João Silva, Ingrid Svensson, Kari Olsen'
    ],
    [
      'headlines',
      'Council backs harbour plan\nFerry strike enters third week\nGoat wins board seat\nFog delays choir\nRovers sink Dutton late\nBank holds rates'
    ],
    [
      'a table',
      'Team Played Won Lost Points\nRovers 12 9 3 27\nHarbour United 12 7 5 21\nSkarholm Town 12 4 8 12\nNorthmoor Athletic 3\nVale City 10\nDutton Rangers 2\nOld Boys 1'
    ],
    [
      'verse',
      'Grey gulls go gliding, wheeling, crying,\nsalt winds bend barley, bow tall trees;\nold sails hang slack, long ropes lie drying,\nnets mend, tides turn, lamps wait for bees.'
    ],
    ['dialect', 'Ah dinnae ken whit yer sayin, laddie, but yon wee boat wisnae mine an ah nivver saw her afore Tuesday neither.'],
    [
      'a recipe',
      'Mix 200 grams plain flour, two eggs, pinch salt, glass milk. Whisk well. Rest thirty minutes. Fry thin pancakes, serve hot with lemon, sugar.'
    ],
    [
      'commands',
      'npm install unspun; configure tsconfig strict mode, enable noUncheckedIndexedAccess, run vitest, build dist, publish package, tag release, push commits upstream'
    ],
    ['too few words to tell', 'Die Fähre kam zu spät.']
  ])('is known in %s', (_, text) => {
    expect(language(text)).toBe('English')
  })
})

describe('a page in another language', () => {
  const german =
    'Die Fähre nach Skarholm kam am Montag zu spät, weil Nebel im Sund lag, und die die Gäste schliefen auf ihren Mänteln im Hafen.'

  it('is named once, and nothing is flagged in it', () => {
    const {messages} = runPlugins([unspunRepeatedWords, unspunJudge], `${german}\n${german}`)
    expect(messages.map(({ruleId, reason}) => [ruleId, reason])).toEqual([['language', 'not English (German), so no word is flagged']])
  })
})
