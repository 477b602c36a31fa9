/// Works on many inputs side by side and hands over the results in the order of the inputs.
///
/// No more than ``window`` results exist at a time, finished or under way: where one input takes long, the others
/// wait for it once the window is full. So the memory needed doesn't grow with the number of inputs.
public struct Batch: Sendable {
    /// How many inputs are worked on at a time.
    public var width: Int
    /// How many may be under way or finished and not handed over.
    public var window: Int

    /// - Parameter window: eight for each of `width` where it isn't said.
    public init(width: Int, window: Int? = nil) {
        self.width = max(1, width)
        self.window = max(self.width, window ?? width * 8)
    }

    /// Runs `work` on each of `inputs` and calls `deliver` with each result, in order.
    ///
    /// `rest` is called when everything that is ready was delivered: the moment to flush what is buffered.
    /// Where `deliver` or `rest` throws, what is under way is cancelled and the error is thrown on.
    public func run<Input: Sendable, Result: Sendable>(
        _ inputs: some Sequence<Input>,
        work: @escaping @Sendable (Input) async -> Result,
        deliver: (Result) throws -> Void,
        rest: () throws -> Void = {}
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var inputs = inputs.makeIterator()
            var begun = 0
            var underWay = 0
            var delivered = 0
            var ready: [Int: Result] = [:]

            func fill() {
                while underWay < width, begun - delivered < window, let input = inputs.next() {
                    let index = begun
                    group.addTask { (index, await work(input)) }
                    begun += 1
                    underWay += 1
                }
            }

            fill()
            while let (index, result) = try await group.next() {
                underWay -= 1
                ready[index] = result
                fill()
                guard index == delivered else { continue }
                while let next = ready.removeValue(forKey: delivered) {
                    try deliver(next)
                    delivered += 1
                }
                try rest()
                fill()
            }
        }
    }
}
