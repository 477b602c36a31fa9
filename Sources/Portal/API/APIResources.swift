/// All addresses of the interface, one resource a file.
enum APIResources {
    static let all: [APIOperation] = [
        IndicatorResource.list, IndicatorResource.item, AreaResource.list, AreaResource.item, PeriodResource.list,
        ObservationResource.list, TargetResource.list, RankingResource.list, ReleaseResource.list,
        ReleaseResource.item, ReleaseFigureResource.list, TaskResource.list, DirectiveResource.list,
    ]
}
