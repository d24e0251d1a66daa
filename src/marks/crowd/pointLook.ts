export { leastOfAge, type PointLook, pointLook } from "../../core/events/pointLook";
