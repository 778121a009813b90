import { answers } from './answers'
import { drawings } from './drawings'
import type { Exhibit } from './exhibit'
import { fields } from './fields'
import { files } from './files'
import { words } from './words'

export type RoomName = 'words' | 'answers' | 'fields' | 'files' | 'drawings'

/** Every component of `ui/` in every state, room by room. */
export const rooms: { name: RoomName; exhibits: Exhibit[] }[] = [
  { name: 'words', exhibits: words },
  { name: 'answers', exhibits: answers },
  { name: 'fields', exhibits: fields },
  { name: 'files', exhibits: files },
  { name: 'drawings', exhibits: drawings },
]

/** Components that are seen inside another, or in the frame of the page itself; each names who shows it. */
export const within: Record<string, string> = {
  'FacetPick/SearchSelect': 'ui/FacetPick/FacetPick',
  'PictureList/PictureViewer': 'ui/PictureList/PictureList',
  'StateMark/StateShape': 'ui/StateMark/StateMark',
  'chart/ChartCanvas': 'ui/chart/Chart',
  'chart/ChartTable': 'ui/chart/Chart',
  'map/DrawCanvas': 'ui/map/GeometryField',
  'map/LegendMark': 'ui/map/MapLegend',
  'map/MapButtons': 'ui/map/MapCanvas',
  'map/MapCanvas': 'ui/map/CityMap',
  'map/MapFailure': 'ui/map/CityMap',
  'map/MapFoot': 'ui/map/MapCanvas',
  'map/MapLegend': 'ui/map/CityMap',
  'map/MapList': 'ui/map/CityMap',
  'map/MapSearch': 'ui/map/CityMap',
  'map/PinMap': 'features/reports/ReportPlace',
  DateLine: 'app/console/ConsoleShell',
  ExportButton: 'features/gazette/tasks/TaskList',
  'Masthead/AppearanceSwitch': 'app/console/ConsoleShell',
  'Masthead/LanguageSwitch': 'app/console/ConsoleShell',
  'Masthead/Masthead': 'app/console/ConsoleShell',
  'Masthead/MastheadSearch': 'app/console/ConsoleShell',
  NotFound: 'features/gallery/GalleryPage',
  PageFoot: 'app/console/ConsoleShell',
  PageHead: 'features/gallery/GalleryPage',
  PageTabs: 'features/notices/NoticesTabs',
}
