import { access } from './access'
import { common } from './common'
import { files } from './files'
import { gazette } from './gazette'
import { duties } from './duties'
import { home } from './home'
import { portal } from './portal'
import { tasks } from './tasks'
import { registers } from './registers'
import { agencies } from './agencies'
import { imports } from './imports'
import { sheets } from './sheets'
import { people } from './people'
import { journal } from './journal'
import { rules } from './rules'
import { figures } from './figures'
import { field } from './field'
import { tries } from './tries'
import { map } from './map'
import { places } from './places'
import { chart } from './chart'
import { gallery } from './gallery'
import { papers } from './papers'
import { patrols } from './patrols'
import { supervised } from './supervised'
import { notices } from './notices'
import { desk } from './desk'
import { progress } from './progress'
import { scoring } from './scoring'
import { water } from './water'
import { watching } from './watching'
import { rivers } from './rivers'
import { laboratory } from './laboratory'
import { problems } from './problems'
import { reports } from './reports'
import { campaigns } from './campaigns'
import { standing } from './standing'
import { assessment } from './assessment'

export const zh = {
  ...common,
  ...access,
  ...files,
  ...gazette,
  ...duties,
  ...home,
  ...portal,
  ...tasks,
  ...registers,
  ...agencies,
  ...imports,
  ...sheets,
  ...people,
  ...journal,
  ...rules,
  ...figures,
  ...field,
  ...tries,
  ...map,
  ...places,
  ...chart,
  ...gallery,
  ...papers,
  ...patrols,
  ...supervised,
  ...notices,
  ...desk,
  ...progress,
  ...scoring,
  ...water,
  ...watching,
  ...rivers,
  ...laboratory,
  ...problems,
  ...reports,
  ...campaigns,
  ...standing,
  ...assessment,
}

export type SentenceKey = keyof typeof zh
