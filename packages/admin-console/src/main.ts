import './styles/console.css'
import './register.ts'
