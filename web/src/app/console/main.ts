import { start } from '@/app/start'
import ConsoleShell from './ConsoleShell.vue'
import { consoleRouter } from './routes'

void start(ConsoleShell, consoleRouter)
